/// The attributes of one opening tag that the read-back looks at, as places in the page's bytes.
struct PageTag {
  let name: Range<Int>
  private(set) var id: Range<Int>?
  private(set) var alt: Range<Int>?
  private(set) var lang: Range<Int>?
  private(set) var dir: Range<Int>?
  private(set) var rel: Range<Int>?
  private(set) var hreflang: Range<Int>?
  private(set) var content: Range<Int>?
  private(set) var httpEquiv: Range<Int>?
  /// The attribute `name`, which says what a `<meta>` is about.
  private(set) var topic: Range<Int>?
  /// The values of `href`, `xlink:href`, `src`, `action` and `poster`; rarely more than one.
  private(set) var addresses: [Range<Int>] = []
  private(set) var srcset: Range<Int>?
  /// Whether the element may make a browser load, run or obey something that policies decide on.
  private(set) var mayLoad: Bool

  /// Reads the attributes behind the name; the first of two with one name holds, as in browsers.
  init(_ name: Range<Int>, _ scanner: inout TagScanner) {
    self.name = name
    mayLoad = Self.loaders.contains { scanner.matches(name, $0) }
    while let attribute = scanner.nextAttribute() { add(attribute, scanner) }
  }

  private static let loaders: [StaticString] = [
    "script", "style", "link", "img", "image", "feimage", "input", "video", "audio", "track",
    "source", "iframe", "frame", "object", "embed", "form", "button", "base", "body", "table", "td",
    "th", "use",
  ]

  private mutating func add(_ attribute: TagScanner.Attribute, _ scanner: TagScanner) {
    let (name, value) = (attribute.name, attribute.value)
    if name.count > 2, scanner.matches(name.lowerBound..<name.lowerBound + 2, "on") {
      mayLoad = true
    }
    switch name.count {
    case 2: if id == nil, scanner.matches(name, "id") { id = value }
    case 3:
      if scanner.matches(name, "src") { addresses.append(value) }
      if alt == nil, scanner.matches(name, "alt") { alt = value }
      if dir == nil, scanner.matches(name, "dir") { dir = value }
      if rel == nil, scanner.matches(name, "rel") { rel = value }
    case 4:
      if scanner.matches(name, "href") { addresses.append(value) }
      if lang == nil, scanner.matches(name, "lang") { lang = value }
      if topic == nil, scanner.matches(name, "name") { topic = value }
      mayLoad = mayLoad || scanner.matches(name, "ping")
    case 6:
      if scanner.matches(name, "action") || scanner.matches(name, "poster") {
        addresses.append(value)
      }
      if srcset == nil, scanner.matches(name, "srcset") { srcset = value }
    case 5: mayLoad = mayLoad || scanner.matches(name, "style")
    case 7: if content == nil, scanner.matches(name, "content") { content = value }
    case 8: if hreflang == nil, scanner.matches(name, "hreflang") { hreflang = value }
    case 10:
      if httpEquiv == nil, scanner.matches(name, "http-equiv") { httpEquiv = value }
      if scanner.matches(name, "xlink:href") { addresses.append(value) }
    default: break
    }
  }
}
