import Foundation
import Testing

/// The pictures of the README: `make pictures` makes them anew.
@Suite struct PictureTests {
  private static let folder = Project.root.appending(path: "docs/img")

  @Test func `each picture is shown in the README, and none is missing`() throws {
    let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    let shown = Set(readme.matches(of: /\(docs\/img\/([^)]+)\)/).map { String($0.1) })
    let files = Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path))
    #expect(shown == files, "“make pictures” makes them; what the README shows and what lies there differ")
    #expect(shown.count > 15)
  }

  @Test func `pictures are small`() throws {
    let sizes = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { name in
      (name, try Data(contentsOf: Self.folder.appending(path: name)).count)
    }
    for (name, size) in sizes { #expect(size < 120_000, "\(name)") }
    #expect(sizes.map(\.1).reduce(0, +) < 1_500_000)
  }
}
