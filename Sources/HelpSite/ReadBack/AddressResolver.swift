import Text

/// Finds where addresses lead, as a browser and a static host do together.
struct AddressResolver {
  let published: PublishedFiles
  private let origin: [UInt8]
  private let base: [UInt8]
  /// The number of bytes of `https:` in the origin.
  private let schemeLength: Int

  init(_ published: PublishedFiles) {
    self.published = published
    origin = Array(published.site.base.origin.utf8)
    base = Array(published.site.base.path.utf8)
    schemeLength = (origin.firstIndex(of: UInt8(ascii: ":")) ?? 0) + 1
  }

  /// Whether an address begins with the site's own scheme and host.
  func isAbsolute(_ address: ArraySlice<UInt8>) -> Bool {
    rest(of: address, behind: origin[...]) != nil
  }

  /// Resolves an address, without white space around it, that stands in a file of the output.
  func resolve(_ address: ArraySlice<UInt8>, in file: Int) -> OwnAddress {
    let (whole, fragment) = Self.cut(address, at: UInt8(ascii: "#"))
    let (path, query) = Self.cut(whole, at: UInt8(ascii: "?"))
    let id = fragment.map { Self.decoded($0) } ?? []
    if path.isEmpty { return .file(file, fragment: id) }
    guard let absolute = absolutePath(path, query, in: file) else { return .foreign }
    guard var below = rest(of: absolute, from: base) else { return .foreign }
    if below.contains(UInt8(ascii: "%")) { below = Self.decoded(below)[...] }
    return below.withUnsafeBufferPointer { published.index(of: $0) }
      .map { .file($0, fragment: id) } ?? .nowhere
  }

  /// The path from the host's root, without dots; `nil` for another host's.
  private func absolutePath(
    _ path: ArraySlice<UInt8>, _ query: ArraySlice<UInt8>?, in file: Int
  ) -> ArraySlice<UInt8>? {
    var absolute: ArraySlice<UInt8>
    if path.starts(with: [0x2F, 0x2F]) {
      guard let rest = rest(of: path, behind: origin[schemeLength...]) else { return nil }
      absolute = rest
    } else if path.first == 0x2F {
      absolute = path
    } else if Self.hasScheme(path) {
      guard let rest = rest(of: path, behind: origin[...]) else { return nil }
      absolute = rest
    } else {
      let own = Array(published.path(of: file).utf8)
      let folder = own[..<(own.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)]
      absolute = (base + folder + path)[...]
    }
    if absolute.isEmpty { absolute = [0x2F] }
    return Self.withoutDots(absolute)
  }

  /// What stands behind the site's host; `nil` if the address is another's.
  private func rest(
    of address: ArraySlice<UInt8>, behind host: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    guard address.count >= host.count,
      zip(address, host).allSatisfy({ Self.lower($0) == Self.lower($1) })
    else { return nil }
    let rest = address.dropFirst(host.count)
    return rest.isEmpty || rest.first == 0x2F ? rest : nil
  }

  private func rest(of path: ArraySlice<UInt8>, from base: [UInt8]) -> ArraySlice<UInt8>? {
    if path.starts(with: base) { return path.dropFirst(base.count) }
    return path.elementsEqual(base.dropLast()) ? [] : nil
  }
}

extension AddressResolver {
  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func cut(
    _ text: ArraySlice<UInt8>, at byte: UInt8
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
    guard let index = text.firstIndex(of: byte) else { return (text, nil) }
    return (text[..<index], text[(index + 1)...])
  }

  private static func hasScheme(_ path: ArraySlice<UInt8>) -> Bool {
    path.first { $0 == UInt8(ascii: ":") || $0 == 0x2F } == UInt8(ascii: ":")
  }

  /// Takes `.` and `..` out (RFC 3986, 5.2.4).
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var last: UInt8 = 0
    let mayHaveDots = path.contains { byte in
      defer { last = byte }
      return byte == 0x2E && last == 0x2F
    }
    guard mayHaveDots else { return path }
    var parts: [ArraySlice<UInt8>] = []
    let all = path.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
    for (index, part) in all.enumerated() {
      let isLast = index == all.count - 1
      if part == [0x2E] || part == [0x2E, 0x2E] {
        if part.count == 2 { _ = parts.popLast() }
        if isLast { parts.append([]) }
      } else {
        parts.append(part)
      }
    }
    return ([0x2F] + parts.joined(separator: [0x2F]))[...]
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let high = digit(text[index + 1]), let low = digit(text[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
