/// A template that has been checked: rendering it can fail only on a value, never on the template.
package struct Template<View>: Sendable {
  package let name: String
  /// The template itself and every partial it draws in, sorted by name.
  package let files: [String]
  let program: Program
  let schema: Schema<View>

  init(name: String, files: [String], program: Program, schema: Schema<View>) {
    self.name = name
    self.files = files
    self.program = program
    self.schema = schema
  }

  /// The document as UTF-8. Throws if a value holds a character that no document can hold.
  package func render(_ view: View) throws(RenderError) -> [UInt8] {
    var renderer = Renderer(program: program, root: schema.frame(view))
    try renderer.run(program.steps)
    return renderer.out
  }
}
