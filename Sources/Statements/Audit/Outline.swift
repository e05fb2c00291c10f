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
    // Where all lie upon each other, the lower end is missing still.
    guard let low = try farthest(Corner(x: .zero, y: -.one)) else { return [] }
    let corners = try [right] + between(right, left) + [left] + between(left, low) + [low] + between(low, right)
    return corners
  }

  /// The corners beyond the line from `a` to `b`, on its right side.
  private func between(_ a: Corner, _ b: Corner) throws(ExactRatio.Overflow) -> [Corner] {
    var outward = Corner(x: try b.y - a.y, y: try a.x - b.x)
    let length = max(outward.x, -outward.x, outward.y, -outward.y)
    guard length > .zero else { return [] }
    // Only the direction matters, and small numbers stay small.
    outward = Corner(x: try outward.x / length, y: try outward.y / length)
    guard let found = try farthest(outward) else { return [] }
    let distance = try outward.x * found.x + outward.y * found.y
    guard try distance > outward.x * a.x + outward.y * a.y else { return [] }
    return try between(a, found) + [found] + between(found, b)
  }

  /// A corner farthest in a direction: of an edge the end to the right, of an upright one the upper.
  private func farthest(_ direction: Corner) throws(ExactRatio.Overflow) -> Corner? {
    let form = form(direction)
    guard let distance = try program.maximum(of: form) else { return nil }
    let edge = try LinearProgram(
      bounds: bounds, constraints + [LinearProgram.Constraint(form, equals: distance)])
    guard direction.y != .zero else {
      guard let top = try edge.maximum(of: [y: .one]) else { return nil }
      return Corner(x: try distance / direction.x, y: top)
    }
    guard let right = try edge.maximum(of: [x: .one]) else { return nil }
    return Corner(x: right, y: try (distance - direction.x * right) / direction.y)
  }

  private func form(_ direction: Corner) -> LinearProgram.Form {
    [x: direction.x, y: direction.y].filter { $0.value != .zero }
  }
}
