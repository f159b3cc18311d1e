/// Relative paths with `/`, as links between the site's files use them.
package enum SitePath {
  /// The path that `link` means in the file at `path`, or `nil` if it leaves the folder.
  ///
  /// `resolve("../assets/a.png", from: "it/billing/refunds.md")` is `it/assets/a.png`.
  package static func resolve(_ link: String, from path: String) -> String? {
    if !link.contains(byte: UInt8(ascii: "/")), !link.isEmpty, link != ".", link != ".." {
      return folder(of: path) + link
    }
    var parts = names(of: path, omittingEmpty: false).dropLast()
    for part in names(of: link) where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// The folder that a file is in, with its slash; empty at the top.
  private static func folder(of path: String) -> String {
    path.withBytes { path in
      let end = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return String(decoding: path[..<end], as: UTF8.self)
    }
  }

  /// The link by which the file at `from` reaches `path`: `../payments.md`.
  package static func relative(_ path: SourcePath, to from: SourcePath) -> String {
    var target = names(of: path.text)[...]
    var folder = names(of: from.text).dropLast()
    while let first = target.first, first == folder.first, target.count > 1 {
      target.removeFirst()
      folder.removeFirst()
    }
    return String(repeating: "../", count: folder.count) + target.joined(separator: "/")
  }

  /// What stands between the slashes of a path.
  ///
  /// It looks for bytes: a slash with a combining mark behind it is another character than a slash
  /// to Swift's strings, and a folder's end all the same.
  package static func names(
    of path: some StringProtocol, omittingEmpty: Bool = true
  ) -> [Substring] {
    Substring(path).utf8
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: omittingEmpty)
      .map(Substring.init)
  }

  /// The path with every byte that can't stand in a URL path written as `%XX`
  /// (RFC 3986, 3.3; `/` stays).
  package static func percentEncoded(_ path: String) -> String {
    percentEncoded(path, keeping: mayStand)
  }

  /// A text with every other byte than those of a kind written as `%XX`.
  package static func percentEncoded(
    _ text: String, keeping mayStand: (UInt8) -> Bool
  ) -> String {
    if text.withBytes({ $0.allSatisfy(mayStand) }) { return text }
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if mayStand(byte) {
        encoded.append(byte)
      } else {
        encoded += percentEncoded(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// A byte as `%XX`.
  package static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
  }

  /// The bytes with each `%XX` replaced by the byte that it stands for; any other `%` stays.
  package static func percentDecoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let high = text[index + 1].hexValue, let low = text[index + 2].hexValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return decoded
  }

  private static let hex = Array("0123456789ABCDEF".utf8)

  private static func mayStand(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || byte == UInt8(ascii: "/")
  }

  @inlinable package static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
