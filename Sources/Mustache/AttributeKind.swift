/// What an attribute's value is used for.
enum AttributeKind: Hashable {
  case plain, address, addressList
  /// Script, style or a document: no escaping makes a value harmless.
  case code

  init(_ name: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "manifest",
      "background", "longdesc", "codebase":
      self = .address
    case "srcset", "imagesrcset", "ping": self = .addressList
    case "style", "srcdoc": self = .code
    case let text where text.hasPrefix("on"): self = .code
    default: self = .plain
    }
  }

  var isAddress: Bool { self == .address || self == .addressList }
}
