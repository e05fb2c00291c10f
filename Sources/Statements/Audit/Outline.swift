/// The corners of what two unknowns can be together: a convex polygon, found by asking for the farthest point in one
/// direction after another.
struct Outline {
  struct Corner: Hashable {
    let x: ExactRatio
    let y: ExactRatio
  }

  private let program: LinearProgram
  private let bounds: [ClosedRange<ExactRatio>]
  private let constraints: [LinearProgram.Constraint]
  private let x: Int
  private let y: Int

  init(of x: Int, _ y: Int, bounds: [ClosedRange<ExactRatio>], _ constraints: [LinearProgram.Constraint])
    throws(ExactRatio.Overflow)
  {
    self.x = x
    self.y = y
    self.bounds = bounds
    self.constraints = constraints
    program = try LinearProgram(bounds: bounds, constraints)
  }

  /// Empty if the constraints contradict each other.
  func corners() throws(ExactRatio.Overflow) -> [Corner] {
    guard let right = try farthest(Corner(x: .one, y: .zero)), let left = try farthest(Corner(x: -.one, y: .zero))
    else { return [] }
    return try [right] + between(right, left) + [left] + between(left, right)
  }

  /// The corners beyond the line from `a` to `b`, on its right side.
  private func between(_ a: Corner, _ b: Corner) throws(ExactRatio.Overflow) -> [Corner] {
    let outward = Corner(x: try b.y - a.y, y: try a.x - b.x)
    guard outward.x != .zero || outward.y != .zero, let found = try farthest(outward) else { return [] }
    let distance = try outward.x * found.x + outward.y * found.y
    guard try distance > outward.x * a.x + outward.y * a.y else { return [] }
    return try between(a, found) + [found] + between(found, b)
  }

  /// The corner farthest in a direction; among equals the one farthest to its left.
  private func farthest(_ direction: Corner) throws(ExactRatio.Overflow) -> Corner? {
    let form = form(direction.x, direction.y)
    guard let distance = try program.maximum(of: form) else { return nil }
    let edge = try LinearProgram(
      bounds: bounds, constraints + [LinearProgram.Constraint(form, equals: distance)])
    guard let aside = try edge.maximum(of: self.form(-direction.y, direction.x)) else { return nil }
    // Both together are two equations for the corner.
    let square = try direction.x * direction.x + direction.y * direction.y
    return Corner(
      x: try (direction.x * distance - direction.y * aside) / square,
      y: try (direction.y * distance + direction.x * aside) / square)
  }

  private func form(_ a: ExactRatio, _ b: ExactRatio) -> LinearProgram.Form {
    [x: a, y: b].filter { $0.value != .zero }
  }
}
