import Foundation

@testable import HelpSite

/// What no content may put into a finished page (`SECURITY.md`, promises 1 to 4).
struct PageAudit {
  private static let schemes = ["http", "https", "mailto", "tel"]
  private static let addresses = ["href", "src", "action", "formaction", "cite", "poster", "data"]
  private static let refused = [
    "iframe", "object", "embed", "style", "base", "frame", "applet", "textarea", "marquee",
  ]

  /// What the addresses of the page's scripts begin with.
  private let scripts: [String]

  init(scripts: String...) { self.scripts = scripts }

  func checkPage(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var scanner = TagScanner(bytes)
    var ids: Set<String> = []
    while let tag = scanner.nextTag() {
      let element = text(bytes, tag)
      guard !Self.refused.contains(element) else { throw broken("<\(element)>") }
      var attributes: [String: String] = [:]
      while let attribute = scanner.nextAttribute() {
        let value = UnsafeBufferPointer(rebasing: bytes[attribute.value])
        let decoded = String(decoding: CharacterReferences.decoded(value), as: UTF8.self)
        attributes[text(bytes, attribute.name)] = decoded
      }
      try check(element, attributes)
      if let id = attributes["id"], !ids.insert(id).inserted { throw broken("twice: id=\(id)") }
      if element == "script" { try checkData(attributes, bytes, from: tag.upperBound) }
      scanner.skipText(of: tag)
    }
  }

  func checkIndex(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    _ = try JSONSerialization.jsonObject(with: Data(bytes))
  }

  private func check(_ element: String, _ attributes: [String: String]) throws {
    for (name, value) in attributes {
      guard !name.hasPrefix("on"), name != "style", name != "srcdoc" else {
        throw broken("<\(element) \(name)>")
      }
      if element == "meta", name == "content",
        let address = value.split(separator: "url=").dropFirst().first
      {
        guard address.hasPrefix("/base/") else { throw broken("refresh to \(address)") }
      }
      guard Self.addresses.contains(name), let scheme = Self.scheme(of: value) else { continue }
      guard Self.schemes.contains(scheme) else { throw broken("\(name)=\(value)") }
    }
  }

  /// Scripts are the theme's own files, or data that is whole.
  private func checkData(
    _ attributes: [String: String], _ bytes: UnsafeBufferPointer<UInt8>, from tag: Int
  ) throws {
    if let address = attributes["src"] {
      guard scripts.contains(where: address.hasPrefix) else {
        throw broken("<script src=\(address)>")
      }
    } else {
      guard attributes["type"] == "application/ld+json",
        let start = bytes[tag...].firstIndex(of: UInt8(ascii: ">")),
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "<"))
      else { throw broken("<script>") }
      _ = try JSONSerialization.jsonObject(with: Data(bytes[(start + 1)..<end]))
    }
  }

  /// The scheme as browsers find it: behind controls and spaces, tabs and line ends left out
  /// ([URL, basic parser](https://url.spec.whatwg.org/#concept-basic-url-parser)).
  private static func scheme(of address: String) -> String? {
    let seen = address.unicodeScalars.filter { ![0x09, 0x0A, 0x0D].contains($0.value) }
      .drop { $0.value <= 0x20 }
    let name = seen.prefix {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
    }
    guard name.first?.properties.isAlphabetic == true, seen.dropFirst(name.count).first == ":"
    else {
      return nil
    }
    return String(String.UnicodeScalarView(name)).lowercased()
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  private func broken(_ what: String) -> BrokenPromise {
    BrokenPromise(description: "in the page: \(what)")
  }
}
