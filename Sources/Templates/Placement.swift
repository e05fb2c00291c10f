/// What a placeholder would be at some point of the markup, and with it how its value is escaped.
enum Placement: Hashable, Sendable {
  case content(Escape)
  /// No value may stand here.
  case refused(PlaceFault)
}

/// How a value is written.
enum Escape: Hashable, Sendable {
  /// Between tags.
  case text
  /// Within a quoted attribute value.
  case attribute
  /// Within a quoted string of a style sheet.
  case cssString
}

/// Why no value may stand at a place.
enum PlaceFault: Hashable, Sendable {
  case tag, closingTag, unquoted, comment, declaration, cdata, script, rawText, entity, confused
  case dangerousElement, eventAttribute, styleAttribute, dangerousAttribute, namespace, linkStart, metaContent
  case styleSheet, styleFunction, cssEscape
  /// A text may stand there, but no drawing.
  case attributeValue, textOnly, styleText, drawing, noPage

  /// Where it is, in German; completes "Der Platzhalter {{x}} steht …".
  var german: String {
    switch self {
    case .tag: "mitten in einem Tag"
    case .closingTag: "in einem schließenden Tag"
    case .unquoted: "in einem Attribut ohne Anführungszeichen"
    case .comment: "in einem Kommentar <!-- … -->"
    case .declaration: "in einer Deklaration oder Verarbeitungsanweisung"
    case .cdata: "in einem CDATA-Abschnitt"
    case .script: "in einem Skript"
    case .rawText: "in einem Element, dessen Inhalt nicht als Text gilt"
    case .entity: "mitten in einer Zeichenreferenz hinter &"
    case .confused: "hinter einer Stelle, die Programme verschieden lesen können"
    case .dangerousElement: "in einem Element, das Fremdes nachlädt"
    case .eventAttribute: "in einem on…-Attribut"
    case .styleAttribute: "in einem style-Attribut"
    case .dangerousAttribute: "in einem Attribut, das keine Werte aufnehmen darf"
    case .namespace: "in einer Namensraum-Deklaration"
    case .linkStart: "am Anfang einer Adresse"
    case .metaContent: "in einem content-Attribut ohne name davor"
    case .styleSheet: "in <style> außerhalb von Anführungszeichen"
    case .styleFunction: "in <style> innerhalb einer Klammer oder @-Anweisung"
    case .cssEscape: "in <style> hinter einem umgekehrten Schrägstrich"
    case .attributeValue: "in einem Attribut"
    case .textOnly: "in einem Element, das nur Text enthalten kann"
    case .styleText: "in <style>"
    case .drawing: "in <svg>"
    case .noPage: "in einem XML-Dokument"
    }
  }

  /// What to do instead, in German.
  var hint: String {
    switch self {
    case .tag, .closingTag, .unquoted:
      "Setzen Sie den Platzhalter in den Text oder in einen Attributwert mit Anführungszeichen."
    case .comment: "Setzen Sie den Platzhalter in den Text, oder schreiben Sie die Bemerkung als {{! … }}."
    case .declaration, .cdata, .script, .rawText, .dangerousElement, .eventAttribute, .dangerousAttribute, .namespace:
      "Setzen Sie den Platzhalter in den Text; hier könnte ein Wert das Dokument verändern."
    case .entity: "Schreiben Sie ein einzelnes & als &amp;."
    case .confused:
      "Prüfen Sie Tags, Anführungszeichen und Kommentare davor; noscript, select und math können hier nicht vorkommen."
    case .styleAttribute: "Setzen Sie das Aussehen über class und eine Regel in <style>."
    case .linkStart:
      "Schreiben Sie den Anfang der Adresse fest davor, etwa href=\"https://{{name}}\" oder href=\"#{{name}}\"."
    case .metaContent: "Schreiben Sie erst name=\"…\", dann content=\"{{…}}\"."
    case .styleSheet, .styleFunction, .cssEscape:
      "Erlaubt ist ein Wert dort nur in Anführungszeichen, etwa content: \"{{name}}\"."
    case .attributeValue, .textOnly, .styleText, .drawing:
      "Setzen Sie die Zeichnung zwischen zwei Tags, etwa <figure>{{name}}</figure>."
    case .noPage: "Zeichnungen gibt es nur in HTML-Seiten; löschen Sie den Platzhalter."
    }
  }
}
