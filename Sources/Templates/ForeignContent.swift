internal import Diagnostics

/// Finds what a document must not hold: what runs, and what would have to be fetched from elsewhere.
///
/// Documents are one file each. The security policy at their beginning makes browsers ignore all this; so it would
/// only look right where it was tried.
struct ForeignContent {
  /// The policy in `teile/kopf.html`.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  private let bytes: [UInt8]
  private(set) var faults: [PageFault] = []
  private var hasPolicy = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ piece: PageReader.Piece) {
    switch piece {
    case .tag(let tag): if !tag.isClosing { check(tag) }
    case .style(let range): checkStyle(range)
    case .text, .comment, .declaration: break
    }
  }

  mutating func finish() {
    guard !hasPolicy else { return }
    report(
      0..<1, "Der Seite fehlt die Sicherheitsregel (Content-Security-Policy)",
      "Lassen Sie {{>teile/kopf}} in <head> stehen, und stellen Sie teile/kopf.html wieder her.")
  }

  private mutating func report(_ range: Range<Int>, _ message: String, _ hint: String) {
    faults.append(PageFault(code: .templateForeign, range: range, message: message, hint: hint))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension ForeignContent {
  private static let running: Set<String> = ["script", "noscript", "template", "slot", "canvas"]
  private static let loading: Set<String> = [
    "iframe", "frame", "frameset", "object", "embed", "applet", "base", "link", "audio", "video", "source", "track",
    "picture", "portal",
  ]
  private static let loadingAttributes: Set<String> = [
    "srcset", "srcdoc", "imagesrcset", "poster", "background", "data", "action", "formaction", "ping", "manifest",
    "longdesc", "lowsrc", "dynsrc",
  ]

  private mutating func check(_ tag: PageReader.Tag) {
    if Self.running.contains(tag.name) {
      report(
        tag.range, "<\(tag.name)> ist in Dokumenten nicht erlaubt", "Dokumente zeigen nur; ausgeführt wird nichts.")
    } else if Self.loading.contains(tag.name) {
      report(
        tag.range, "<\(tag.name)> holt Inhalte von außen und ist nicht erlaubt",
        tag.name == "link"
          ? "Schreiben Sie das Aussehen in <style>." : "Schreiben Sie den Inhalt in die Vorlage selbst.")
    } else if tag.name == "form" {
      report(tag.range, "<form> verschickt Angaben und ist nicht erlaubt", "Dokumente nehmen nichts entgegen.")
    } else if tag.name == "meta" {
      checkMeta(tag)
    }
    for attribute in tag.attributes { check(attribute, of: tag) }
  }

  private mutating func checkMeta(_ tag: PageReader.Tag) {
    guard let kind = tag.attributes.first(where: { $0.name == "http-equiv" }) else { return }
    let content = tag.attributes.first { $0.name == "content" }.map { text($0.value) }
    if text(kind.value).lowercased() == "content-security-policy", content == Self.policy {
      hasPolicy = true
    } else {
      report(
        tag.range, "Die Angabe http-equiv=\"\(text(kind.value).shown)\" ist nicht erlaubt",
        "Die Sicherheitsregel steht unverändert in teile/kopf.html; anderes gibt es hier nicht.")
    }
  }

  private mutating func check(_ attribute: PageReader.Attribute, of tag: PageReader.Tag) {
    let name = attribute.name
    if name.utf8.starts(with: "on".utf8) {
      report(attribute.whole, "Das Attribut \(name.shown) führt etwas aus und ist nicht erlaubt", "Löschen Sie es.")
    } else if Self.loadingAttributes.contains(name) {
      report(
        attribute.whole, "Das Attribut \(name) holt Inhalte von außen und ist nicht erlaubt",
        "Bilder stehen als src=\"data:image/…\" in der Vorlage.")
    } else if name == "style" {
      checkStyle(attribute.value)
    } else if name == "src" || name == "href" || name == "xlink:href" {
      checkAddress(attribute, of: tag)
    }
  }

  private mutating func checkAddress(_ attribute: PageReader.Attribute, of tag: PageReader.Tag) {
    let address = text(attribute.value).lowercased().drop { $0.isWhitespace }
    if tag.name == "a", attribute.name == "href" {
      if address.hasPrefix("javascript:") || address.hasPrefix("data:") || address.hasPrefix("vbscript:") {
        report(
          attribute.whole, "Dieser Verweis führt etwas aus und ist nicht erlaubt",
          "Verweisen Sie auf eine Seite (https://…), eine Datei des Laufs oder eine Stelle des Dokuments (#…).")
      }
      return
    }
    guard !address.hasPrefix("data:image/"), !(attribute.name != "src" && address.hasPrefix("#")) else { return }
    report(
      attribute.whole, "Das Bild oder die Datei „\(address.prefix(60))“ liegt außerhalb des Dokuments",
      "Setzen Sie das Bild selbst ein: src=\"data:image/png;base64,…\", oder zeichnen Sie es als <svg>.")
  }

  private mutating func checkStyle(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      switch bytes[position].lowercased {
      case UInt8(ascii: "@"):
        for (word, hint) in Self.styleRules where starts(word, at: position, in: range) {
          report(position..<(position + word.utf8.count), "\(word) in <style> holt Inhalte von außen", hint)
        }
      case UInt8(ascii: "u"), UInt8(ascii: "i"):
        if starts("url(", at: position, in: range) { checkURL(position, in: range) }
        if starts("image-set(", at: position, in: range) || starts("image(", at: position, in: range) {
          report(
            position..<(position + 5), "Bilder in <style> sind nur als url(data:image/…) erlaubt",
            "Ersetzen Sie die Angabe.")
        }
      default: break
      }
      position += 1
    }
  }

  private static let styleRules = [
    ("@import", "Schreiben Sie die Regeln selbst in <style>."),
    ("@font-face", "Verwenden Sie die Schriften, die jeder Rechner hat; sie stehen in teile/stil.html."),
  ]

  private mutating func checkURL(_ position: Int, in range: Range<Int>) {
    var start = position + 4
    while start < range.upperBound, bytes[start].isMarkupSpace || bytes[start] == 0x22 || bytes[start] == 0x27 {
      start += 1
    }
    guard !starts("data:image/", at: start, in: range), !starts("#", at: start, in: range) else { return }
    report(
      position..<(position + 4), "url(…) in <style> holt Inhalte von außen",
      "Erlaubt ist nur ein Bild, das selbst dasteht: url(data:image/…).")
  }

  private func starts(_ word: String, at position: Int, in range: Range<Int>) -> Bool {
    position + word.utf8.count <= range.upperBound
      && bytes[position..<(position + word.utf8.count)].elementsEqual(word.utf8) { $0.lowercased == $1 }
  }
}
