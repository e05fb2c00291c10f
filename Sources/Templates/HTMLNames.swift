/// Elements and attributes of HTML that ask for care, as bytes in lower case.
enum HTMLNames {
  static let style = Array("style".utf8)
  static let script = Array("script".utf8)
  static let svg = Array("svg".utf8)
  static let meta = Array("meta".utf8)
  static let content = Array("content".utf8)

  /// Elements in which there are no tags but their own end.
  static let raw = set("script style title textarea xmp iframe noembed noframes")
  /// Those of them whose content is still text with character references.
  static let textOnly = set("title textarea")
  /// Elements inside or after which browsers read markup by other rules, some of them only at times.
  static let confusing = set("plaintext noscript select frameset math foreignobject desc annotation-xml")
  /// Elements that run or load what their attributes name.
  static let loading = set("script iframe frame object embed base applet")
  /// Attributes that hold an address.
  static let links = set(
    "href src action formaction data poster cite background manifest xlink:href icon longdesc usemap codebase "
      + "profile dynsrc lowsrc")
  /// Attributes in which a value could become markup, a list of addresses or a script, whatever stands before it.
  static let refusedAttributes = set("srcdoc srcset imagesrcset ping http-equiv to from values by attributename")
  /// Attributes that make a `<meta>` mere data.
  static let naming = set("name property itemprop")

  private static func set(_ names: String) -> Set<[UInt8]> { Set(names.split(separator: " ").map { Array($0.utf8) }) }
}
