/// Runs a program over a view. Depth of recursion is the depth of sections, which the compiler has limited.
struct Renderer {
  private(set) var out: [UInt8] = []
  private let literals: [UInt8]
  private var frames: [any Frame]

  init(program: Program, root: any Frame) {
    literals = program.literals
    frames = [root]
    out.reserveCapacity(literals.count * 2 + 1024)
  }

  mutating func run(_ steps: [Step]) throws(RenderError) {
    for step in steps {
      switch step {
      case .literal(let range): out.append(contentsOf: literals[range])
      case .text(let slot, let escape, let placeholder):
        let text = frame(slot).text(slot.index)
        if let scalar = Escaper.append(text, as: escape, to: &out) {
          throw RenderError(place: placeholder.place, placeholder: placeholder.name, scalar: scalar)
        }
      case .markup(let slot): out.append(contentsOf: frame(slot).text(slot.index).utf8)
      case .ifTrue(let slot, let body): if frame(slot).flag(slot.index) { try run(body) }
      case .ifFalse(let slot, let body): if !frame(slot).flag(slot.index) { try run(body) }
      case .enter(let slot, let body): try run(body, in: frame(slot).record(slot.index))
      case .each(let slot, let body):
        for frame in frame(slot).frames(slot.index) { try run(body, in: frame) }
      case .ifEmpty(let slot, let body): if frame(slot).frames(slot.index).isEmpty { try run(body) }
      }
    }
  }

  private mutating func run(_ body: [Step], in frame: any Frame) throws(RenderError) {
    frames.append(frame)
    try run(body)
    frames.removeLast()
  }

  private func frame(_ slot: Slot) -> any Frame {
    var frame = frames[slot.frame]
    for record in slot.records { frame = frame.record(record) }
    return frame
  }
}
