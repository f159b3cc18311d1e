/// What an element makes a browser load, run or obey, as far as a policy decides on it.
enum PageLoad {
  /// A file, by its address as the page writes it.
  case file(PolicyDirective, address: [UInt8])
  /// Code or style that stands in the page; `attribute` is its name, `nil` for an element's text.
  case inline(PolicyDirective, attribute: String?, text: [UInt8])
}

/// The attributes of one element, by name in lower case, character references decoded.
struct PageElement {
  let name: String
  let attributes: [String: [UInt8]]
  /// The text of a script or style.
  let text: [UInt8]

  subscript(attribute: String) -> [UInt8]? { attributes[attribute] }

  func words(of attribute: String) -> [String] {
    string(attribute)?.lowercased().split { $0.isWhitespace }.map(String.init) ?? []
  }

  func string(_ attribute: String) -> String? {
    attributes[attribute].map { String(decoding: $0, as: UTF8.self) }
  }

  var marks: LoadMarks { LoadMarks(nonce: string("nonce"), integrity: string("integrity")) }

  /// All that the element makes a browser do.
  var loads: [PageLoad] {
    var loads = elementLoads
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if name == "style" {
        loads.append(.inline(.styleAttribute, attribute: name, text: value))
      } else if name.hasPrefix("on"), name.count > 2 {
        loads.append(.inline(.handler, attribute: name, text: value))
      }
    }
    return loads
  }

  private var elementLoads: [PageLoad] {
    switch name {
    case "script": return script
    case "style": return [.inline(.style, attribute: nil, text: text)]
    case "link": return link
    case "img", "image", "feimage", "use":
      return files(.image, "src", "href", "xlink:href") + candidates("srcset")
    case "input":
      return (words(of: "type") == ["image"] ? files(.image, "src") : [])
        + files(.form, "formaction")
    case "video": return files(.media, "src") + files(.image, "poster")
    case "audio", "track": return files(.media, "src")
    case "source": return files(.media, "src") + candidates("srcset")
    case "iframe", "frame": return files(.frame, "src")
    case "object": return files(.object, "data")
    case "embed": return files(.object, "src")
    case "form": return files(.form, "action")
    case "button": return files(.form, "formaction")
    case "base": return files(.base, "href")
    case "body", "table", "td", "th": return files(.image, "background")
    case "a", "area": return words(of: "ping").map { .file(.connection, address: Array($0.utf8)) }
    default: return []
    }
  }

  private func files(_ directive: PolicyDirective, _ names: String...) -> [PageLoad] {
    names.compactMap { attributes[$0] }.map { .file(directive, address: $0) }
  }

  private func candidates(_ name: String) -> [PageLoad] {
    SourceSet.addresses(in: attributes[name] ?? []).map { .file(.image, address: $0) }
  }

  /// Data in a script element is neither loaded nor run.
  private var script: [PageLoad] {
    let type = (string("type") ?? "").lowercased().prefix { $0 != ";" }.trimmed
    let code = ["", "module", "importmap", "speculationrules"]
    let isCode = code.contains(type) || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
    guard isCode else { return [] }
    // A drawing's scripts have another name for it.
    let address = attributes["src"] ?? attributes["href"] ?? attributes["xlink:href"]
    if let address { return [.file(.script, address: address)] }
    return [.inline(.script, attribute: nil, text: text)]
  }

  private var link: [PageLoad] {
    let relations = words(of: "rel")
    var directives: [PolicyDirective] = []
    if relations.contains("stylesheet") { directives.append(.style) }
    if relations.contains(where: { $0 == "icon" || $0.hasSuffix("-icon") }) {
      directives.append(.image)
    }
    if relations.contains("manifest") { directives.append(.manifest) }
    if relations.contains("modulepreload") { directives.append(.script) }
    if relations.contains("preload") {
      directives += words(of: "as").compactMap { Self.preloads[$0] }
    }
    return directives.flatMap { files($0, "href") } + candidates("imagesrcset")
  }

  private static let preloads: [String: PolicyDirective] = [
    "script": .script, "style": .style, "font": .font, "image": .image, "audio": .media,
    "video": .media, "track": .media, "fetch": .connection, "document": .frame,
    "object": .object, "embed": .object, "worker": .worker, "manifest": .manifest,
  ]
}
