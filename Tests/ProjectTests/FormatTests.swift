import Foundation
import Testing

@Suite struct FormatTests {
  @Test func `the sources are formatted`() throws {
    let output = try Self.lint(["Sources", "Tests", "Package.swift"])
    #expect(output.isEmpty, "run make format:\n\(output.prefix(4_000))")
  }

  @Test func `the check finds what is not formatted`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "unformatted-\(getpid()).swift")
    try Data("let  a=1\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try !Self.lint([file.path]).isEmpty)
  }

  /// What `swift format lint --strict` has to say; empty if nothing.
  private static func lint(_ paths: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swift", "format", "lint", "--strict", "--recursive", "--parallel", "--configuration", ".swift-format"] + paths
    process.currentDirectoryURL = Project.root
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    // A tool that cannot run must not look like clean sources.
    if process.terminationStatus != 0, text.isEmpty { return "swift format ended with \(process.terminationStatus)" }
    return text
  }
}
