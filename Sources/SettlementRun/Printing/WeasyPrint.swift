internal import Digests

/// *WeasyPrint*: the program that makes a PDF of a page (`--pdf`).
///
/// It gets the page on its standard input and nothing else: no folder to look files up in, no protocol to fetch anything
/// by. What it does not know cannot get into a document.
struct WeasyPrint: Sendable {
  let path: String

  /// Of another version nobody has tested that its documents are accessible (PDF/UA); `make pdf-tools` installs it.
  static let supported = 70
  /// Where `make pdf-tools` puts it, in the project's folder.
  static let environmentFolder = ".venv-pdf"
  /// Seconds for one page, which takes one or two; whatever takes this long never ends. ABRECHNUNG_WEASYPRINT_SECONDS says
  /// otherwise, on a slow machine.
  private static let patience =
    World.environment("ABRECHNUNG_WEASYPRINT_SECONDS").flatMap { Int($0) }.flatMap {
      (1...86_400).contains($0) ? $0 : nil
    }
    ?? 300

  /// The program that is to be used, looked for once however many folders are settled.
  static let installed: Swift.Result<WeasyPrint, EnvironmentFailure> = {
    do throws(EnvironmentFailure) {
      return .success(try found())
    } catch {
      return .failure(error)
    }
  }()

  /// The one that ABRECHNUNG_WEASYPRINT names; else that of `make pdf-tools` in a folder above this program; else the
  /// first on PATH. The tested one comes before what a system happens to have.
  private static func found() throws(EnvironmentFailure) -> WeasyPrint {
    if let named = World.environment("ABRECHNUNG_WEASYPRINT"), !named.isEmpty { return try checked(named) }
    var candidates: [String] = []
    var folder = World.programFolder
    while let current = folder, current != "/" {
      candidates.append("\(current)/\(environmentFolder)/bin/weasyprint")
      folder = World.parent(of: current)
    }
    candidates += (World.environment("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
      .map { "\($0)/weasyprint" }
    guard let path = candidates.first(where: World.isProgram) else {
      throw EnvironmentFailure("Für „--pdf“ fehlt das Programm WeasyPrint \(supported); \(remedy)")
    }
    return try checked(path)
  }

  private static let remedy = "„make pdf-tools“ im Projektordner richtet es ein"

  private static func checked(_ path: String) throws(EnvironmentFailure) -> WeasyPrint {
    guard World.isProgram(path) else {
      throw EnvironmentFailure("ABRECHNUNG_WEASYPRINT nennt \(path), das ist kein Programm; \(remedy)")
    }
    let answer: ChildProcess.Result
    do throws(EnvironmentFailure) {
      answer = try ChildProcess.run(path, ["--version"], environment: environment, seconds: patience)
    } catch {
      throw EnvironmentFailure("\(error.message); \(remedy)")
    }
    let said = String(decoding: answer.output, as: UTF8.self)
    guard answer.status == 0, let version = said.firstMatch(of: /(\d+)\.\d+(\.\d+)?/) else {
      let reason = lastLine(answer.errors).map { " (\($0))" } ?? ""
      throw EnvironmentFailure("\(path) läuft nicht\(reason); \(remedy)")
    }
    guard version.1 == String(supported) else {
      throw EnvironmentFailure("„--pdf“ braucht WeasyPrint \(supported), und \(path) ist \(version.0); \(remedy)")
    }
    return WeasyPrint(path: path)
  }

  /// The page as PDF/UA-1; the same page gives the same bytes.
  /// - Returns: the reason, in the words of the program, where it gives up or leaves something out.
  func pdf(of page: [UInt8]) throws(EnvironmentFailure) -> Swift.Result<[UInt8], Refusal> {
    let arguments = [
      "--pdf-variant", "pdf/ua-1", "--pdf-identifier", String(SHA256.hex(page).prefix(32)), "--encoding", "utf-8",
      "--base-url", "", "--allowed-protocols", "data", "-", "-",
    ]
    let answer = try ChildProcess.run(
      path, arguments, input: page, environment: Self.environment, seconds: Self.patience)
    if answer.isOverdue { return .failure(Refusal(reason: "nach \(Self.patience) Sekunden nicht fertig")) }
    let isWhole = answer.output.starts(with: Array("%PDF-".utf8))
    guard answer.status == 0, isWhole else {
      return .failure(Refusal(reason: Self.lastLine(answer.errors) ?? "ohne Angabe eines Grundes"))
    }
    // It goes on without what it could not load or does not know, and only says so.
    if let complaint = Self.lines(answer.errors).first(where: Self.isGrave) {
      return .failure(Refusal(reason: Self.readable(complaint)))
    }
    return .success(answer.output)
  }

  /// Of what it says, only that it passes over rules of style is harmless: those for screens it does not know at all.
  private static func isGrave(_ line: Substring) -> Bool {
    if line.hasPrefix("WARNING: ") {
      return !["Ignored `", "Expected a media type", "Invalid media type"].contains { line.dropFirst(9).hasPrefix($0) }
    }
    return ["ERROR: ", "CRITICAL: ", "Fontconfig error"].contains { line.hasPrefix($0) }
  }

  /// Why there is no PDF.
  struct Refusal: Error, Hashable { let reason: String }

  /// Nothing that could change what a document looks like, or when it seems to be made.
  private static var environment: [String: String] {
    var variables = [
      "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "PYTHONNOUSERSITE": "1", "SOURCE_DATE_EPOCH": "0",
    ]
    // To find its interpreter.
    variables["PATH"] = World.environment("PATH") ?? "/usr/bin:/bin"
    return variables
  }

  private static func lines(_ errors: [UInt8]) -> [Substring] {
    String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  /// Of a traceback, the last line says what happened.
  private static func lastLine(_ errors: [UInt8]) -> String? { lines(errors).last.map(readable) }

  /// One line without control characters, of a length that can be read.
  private static func readable(_ line: Substring) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(200)))
  }
}
