import Diagnostics
import Foundation
import Glibc
import Testing

/// `build --pdf` with stand-ins for WeasyPrint; what the true one makes is looked at by `make check-pdf`.
@Suite struct PrintingTests {
  /// A program of that name that answers as given.
  private static func standIn(_ script: String, in desk: Desk, version: String = "WeasyPrint version 70.0") throws
    -> String
  {
    let path = desk.scratch.path + "/templates/weasyprint"
    let whole = "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '\(version)'; exit 0; fi\n\(script)\n"
    try Disk.write(Array(whole.utf8), to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private static func print(
    _ desk: Desk, _ program: String, _ environment: [String: String?] = [:], _ options: [String] = ["--json"]
  ) throws -> Program.Result {
    try Program.run(
      ["build", desk.input, "--out", desk.output, "--pdf"] + options,
      environment: [
        "ABRECHNUNG_TEMPLATES": desk.scratch.path + "/templates", "ABRECHNUNG_WEASYPRINT": program,
      ].merging(environment) { $1 })
  }

  @Test func `every page that leaves the office has its PDF, and nothing else has one`() throws {
    let desk = try Desk()
    let program = try Self.standIn("printf '%%PDF-1.7 '; sha256sum", in: desk)
    let run = try Self.print(desk, program)
    #expect(run.status == 0, "\(run.summary)")
    let files = try Disk.files(desk.output)
    let pages = files.keys.filter { $0.hasSuffix(".html") && !$0.hasPrefix("intern/") }
    let prints = files.keys.filter { $0.hasSuffix(".pdf") }
    #expect(prints.sorted() == pages.map { $0.dropLast(5) + ".pdf" }.sorted())
    // Statement and recalculation of 11, an invoice view of 8, papers of 11 and of the district.
    #expect(prints.count == 42)
    #expect(Set(prints.compactMap { files[$0] }).count == prints.count, "each is made of its own page")
    // Everything else is as without.
    let plain = try Settled.sample.get().files
    for (path, bytes) in files where !path.hasSuffix(".pdf") && !path.hasPrefix("intern/") {
      #expect(plain[path] == bytes, "\(path)")
    }
    let members = try JSON(#require(files["intern/lauf.json"]))["members"]?.members ?? [:]
    let named = members.values.flatMap { $0["files"]?.members.filter { $0.key.hasSuffix("_pdf") } ?? [:] }
    #expect(named.count == 41)
    for (name, path) in named { #expect(try files[#require(path.text)] != nil, "\(name)") }
    // The same input gives the same bytes.
    let again = try Self.print(desk, program)
    #expect(again.status == 0)
    #expect(try Disk.files(desk.output) == files)
  }

  /// What goes wrong, and what is said of it.
  enum Failure: String, CaseIterable {
    case crash, traceback, silence, noPDF, error, warning, font, hang

    var script: String {
      switch self {
      case .crash: "kill -SEGV $$"
      case .traceback: "echo 'Traceback (most recent call last):' >&2; echo 'OSError: cannot load pango' >&2; exit 1"
      case .silence: "exit 1"
      case .noPDF: "echo Seite"
      case .error: "echo 'ERROR: Failed to load image' >&2; printf '%%PDF-1.7'"
      case .warning: "echo 'WARNING: Content too wide' >&2; printf '%%PDF-1.7'"
      case .font: "echo 'Fontconfig error: Cannot load default config file' >&2; printf '%%PDF-1.7'"
      case .hang: "exec sleep 600"
      }
    }

    var reason: String {
      switch self {
      case .crash, .silence, .noPDF: "ohne Angabe eines Grundes"
      case .traceback: "OSError: cannot load pango"
      case .error: "ERROR: Failed to load image"
      case .warning: "WARNING: Content too wide"
      case .font: "Fontconfig error: Cannot load default config file"
      case .hang: "nach 1 Sekunden nicht fertig"
      }
    }
  }

  @Test(arguments: Failure.allCases)
  func `a page that cannot be printed is a finding, and nothing is published`(_ failure: Failure) throws {
    let desk = try Desk()
    // Only of one paper, so that a page that hangs costs a second.
    let program = try Self.standIn(
      "page=$(mktemp); cat >$page; if grep -q '<title>So rechnen Sie nach: Stadt Billerbeck' $page; then\n"
        + "rm $page; \(failure.script); else rm $page; printf '%%PDF-1.7'; fi", in: desk)
    let before = try Disk.tree(desk.scratch.path)
    let run = try Self.print(desk, program, ["ABRECHNUNG_WEASYPRINT_SECONDS": "1", "TMPDIR": nil])
    #expect(run.status == 1, "\(run.summary)")
    let place = "versand/05558008-billerbeck/pruefung-2025.html"
    let found = try ShownFinding.all(in: run.output)
    #expect(found.contains(ShownFinding(DiagnosticCode.unprintable.rawValue, "error", place)), "\(found.lines)")
    #expect(run.errorText.contains("WeasyPrint meldet: \(failure.reason)  ["), "\(run.errorText)")
    #expect(try Disk.tree(desk.scratch.path) == before)
  }

  @Test func `harmless remarks about style are passed over`() throws {
    let desk = try Desk()
    let program = try Self.standIn(
      "cat >/dev/null; echo \"WARNING: Ignored \\`overflow-x: auto\\` at 1:1, unknown property.\" >&2; printf '%%PDF-1.7'",
      in: desk)
    let run = try Self.print(desk, program)
    #expect(run.status == 0, "\(run.summary)")
  }

  @Test(arguments: [
    ("WeasyPrint version 57.2", "braucht WeasyPrint 70, und "), ("Python 3.11", "braucht WeasyPrint 70, und "),
    ("usage: nothing", " läuft nicht"),
  ])
  func `another version is no WeasyPrint`(_ version: String, _ words: String) throws {
    let desk = try Desk()
    let program = try Self.standIn("cat", in: desk, version: version)
    try Self.expectUnavailable(desk, program, words)
  }

  @Test func `what is missing is said with what to do`() throws {
    let desk = try Desk()
    try Self.expectUnavailable(
      desk, "/nirgends/weasyprint", "ABRECHNUNG_WEASYPRINT nennt /nirgends/weasyprint, das ist kein Programm")
    let broken = desk.scratch.path + "/templates/weasyprint"
    try Disk.write(Array("#!/nirgends/python\n".utf8), to: broken)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: broken)
    try Self.expectUnavailable(desk, broken, "weasyprint")
  }

  private static func expectUnavailable(_ desk: Desk, _ program: String, _ words: String) throws {
    let before = try Disk.tree(desk.scratch.path)
    let run = try print(desk, program, [:], [])
    #expect(run.status == 3, "\(run.summary)")
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(run.errorText.contains("„make pdf-tools“ im Projektordner richtet es ein"), "\(run.errorText)")
    #expect(try Disk.tree(desk.scratch.path) == before)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interruption ends the program that prints, too`(_ signal: Int32) throws {
    let desk = try Desk()
    let note = desk.scratch.path + "/pids"
    let program = try Self.standIn("echo $$ >>\(note); : >\(desk.scratch.path)/.begun; exec sleep 600", in: desk)
    let before = try Disk.tree(desk.output)
    let run = try Program.run(
      ["build", desk.input, "--out", desk.output, "--pdf"],
      environment: ["ABRECHNUNG_TEMPLATES": desk.scratch.path + "/templates", "ABRECHNUNG_WEASYPRINT": program],
      interruption: Program.Interruption(signal: signal, microseconds: 300_000, folder: desk.scratch.path))
    #expect(run.signal == signal, "\(run.summary)")
    #expect(try Disk.tree(desk.output) == before)
    let printers = String(decoding: (try? Disk.bytes(note)) ?? [], as: UTF8.self).split(separator: "\n").compactMap {
      Int32($0)
    }
    #expect(!printers.isEmpty)
    for printer in printers {
      // Nobody may be there to ask how it ended; then it is listed on, as dead.
      let state = (try? String(contentsOfFile: "/proc/\(printer)/stat", encoding: .utf8))?.split(separator: ") ").last?
        .first
      #expect(state == nil || state == "Z", "\(printer) runs on")
    }
  }
}
