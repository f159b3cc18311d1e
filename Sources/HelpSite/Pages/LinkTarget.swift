import Text

/// What the destination of a link or image means.
enum LinkTarget: Hashable, Sendable {
  /// A page by its language folder and key, with the query (`?x=1`, or nothing) and the id behind `#`.
  case page(folder: String, key: String, query: String = "", fragment: String?)
  /// An id of the same page.
  case fragment(String)
  /// A channel of `contact.yaml`.
  case contact(String)
  /// A file that is published, by its name in ``AssetTable``, with what follows (`#page=2`).
  case asset(path: String, suffix: String)
  /// Any other address, as the author wrote it.
  case other
  /// An address whose scheme is not on the allow list.
  case forbidden(scheme: String)

  /// - Parameters:
  ///   - destination: as cmark gives it, entities and backslashes resolved.
  ///   - file: the page that it stands in, from the site folder.
  init(_ destination: String, in file: SourcePath) {
    if let scheme = URLScheme.of(destination) {
      if scheme == "contact" {
        self = .contact(String(Substring(destination.utf8.dropFirst("contact:".utf8.count))))
      } else {
        self = URLScheme.allowed.contains(scheme) ? .other : .forbidden(scheme: scheme)
      }
      return
    }
    var destination = destination
    self = destination.withUTF8 { Self.relative($0, in: file) }
  }

  /// What tells one file from all others, whatever way was written to it; `nil` if it is none.
  ///
  /// The hashes of parts are made of it, for all time. A query tells no page from others.
  var file: [String]? {
    switch self {
    case .page(let folder, let key, _, let fragment): ["page", folder, key, fragment ?? ""]
    case .asset(let path, let suffix): ["asset", path, suffix]
    case .fragment, .contact, .other, .forbidden: nil
    }
  }

  /// The address of a link within its page, the id as the page has it; `nil` if it is another's, or
  /// needs no change.
  func spelled(in address: String) -> String? {
    guard case .fragment(let id) = self, !address.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x25 }),
      let sign = address.utf8.firstIndex(of: UInt8(ascii: "#"))
    else { return nil }
    return address[...sign] + SitePath.percentEncoded(id)
  }

  /// What an address without a scheme means.
  private static func relative(_ address: UnsafeBufferPointer<UInt8>, in file: SourcePath) -> Self {
    let pathEnd =
      address.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? address.count
    let (path, suffix) = (address[..<pathEnd], address[pathEnd...])
    if path.isEmpty, let id = fragment(of: suffix) { return .fragment(id) }
    guard let first = path.first, first != UInt8(ascii: "/"),
      let resolved = SitePath.resolve(decoded(path), from: file.text)
    else { return .other }
    return Self.file(resolved, suffix: suffix)
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func file(_ path: String, suffix: Bytes) -> Self {
    var path = path
    return path.withUTF8 { path in
      let content = "content/".utf8.count
      guard path.starts(with: "content/".utf8),
        let slash = path.firstIndex(ofByte: UInt8(ascii: "/"), from: content)
      else { return .other }
      let folder = String(decoding: path[content..<slash], as: UTF8.self)
      let name = path[(slash + 1)...]
      if let folder = ContentFolder(rawValue: folder) {
        return .asset(
          path: folder.key(of: String(decoding: name, as: UTF8.self)),
          suffix: String(decoding: suffix, as: UTF8.self))
      }
      guard path.suffix(3).elementsEqual(".md".utf8) else { return .other }
      let key = String(decoding: name.dropLast(3), as: UTF8.self)
      let query = suffix.prefix { $0 != UInt8(ascii: "#") }
      return .page(
        folder: folder, key: key, query: String(decoding: query, as: UTF8.self),
        fragment: fragment(of: suffix))
    }
  }

  /// The id behind `#`; `nil` if there is none.
  private static func fragment(of suffix: Bytes) -> String? {
    guard let sign = suffix.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let id = suffix[(sign + 1)...]
    return id.isEmpty ? nil : decoded(id).composed
  }

  private static func decoded(_ bytes: Bytes) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: SitePath.percentDecoded(.init(rebasing: bytes)), as: UTF8.self)
  }
}
