import Text

/// Which addresses are the site's own, as browsers read them.
extension BaseURL {
  /// Whether an address begins with the site's own scheme and host.
  func isAbsolute(_ address: ArraySlice<UInt8>) -> Bool {
    Self.rest(of: address, behind: origin.utf8[...]) != nil
  }

  /// The path from the host's root that an address leads to, without dots.
  ///
  /// - Parameters:
  ///   - address: The address, without white space, query and fragment.
  ///   - file: Where it stands: a path below the base.
  /// - Returns: `nil` for another host's address.
  func hostPath(of address: ArraySlice<UInt8>, in file: String) -> ArraySlice<UInt8>? {
    var absolute: ArraySlice<UInt8>
    if address.starts(with: [0x2F, 0x2F]) {
      let isSecure = origin.hasPrefix("https:")
      guard let rest = Self.rest(of: address, behind: host, Self.port(isSecure: isSecure)) else {
        return nil
      }
      absolute = rest
    } else if address.first == 0x2F {
      absolute = address
    } else if let scheme = Self.scheme(of: address) {
      let port = Self.port(isSecure: scheme == "https:".utf8.count)
      guard let rest = Self.rest(of: address.dropFirst(scheme), behind: host, port) else {
        return nil
      }
      absolute = rest
    } else {
      let folder = file.utf8.prefix(
        upTo: file.utf8.lastIndex(of: 0x2F).map(file.utf8.index(after:)) ?? file.utf8.startIndex)
      absolute = (Array(path.utf8) + folder + address)[...]
    }
    if absolute.isEmpty { absolute = [0x2F] }
    return Self.withoutDots(absolute)
  }

  /// What stands behind the base in a path from the host's root, percent-decoded; `nil` if it leads
  /// out of the site.
  func pathBelow(_ hostPath: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let base = path.utf8
    if hostPath.starts(with: base) { return Self.decoded(hostPath.dropFirst(base.count)) }
    return hostPath.elementsEqual(base.dropLast()) ? [] : nil
  }

  /// The bytes with each `%XX` replaced by the byte that it stands for.
  static func decoded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "%")) else { return text }
    return text.withUnsafeBufferPointer(SitePath.percentDecoded)[...]
  }

  /// `//` and the host.
  private var host: Substring.UTF8View {
    origin.utf8.drop { $0 != UInt8(ascii: "/") }
  }

  /// The port that a scheme means where none is written.
  private static func port(isSecure: Bool) -> StaticString { isSecure ? ":443" : ":80" }

  /// What stands behind the site's host; `nil` if the address is another's.
  private static func rest(
    of address: ArraySlice<UInt8>, behind host: Substring.UTF8View, _ port: StaticString = ""
  ) -> ArraySlice<UInt8>? {
    guard address.count >= host.count,
      zip(address, host).allSatisfy({ $0.lowercased == $1.lowercased })
    else { return nil }
    var rest = address.dropFirst(host.count)
    if port.utf8CodeUnitCount > 0, rest.first == UInt8(ascii: ":") {
      let isUsual = port.withUTF8Buffer { rest.starts(with: $0) }
      if isUsual { rest = rest.dropFirst(port.utf8CodeUnitCount) }
    }
    return rest.isEmpty || rest.first == 0x2F ? rest : nil
  }

  /// The number of bytes of `https:`; `nil` if the address has no scheme.
  private static func scheme(of address: ArraySlice<UInt8>) -> Int? {
    let end = address.firstIndex { !mayStandInScheme($0) }
    guard let end, address[end] == UInt8(ascii: ":") else { return nil }
    let count = end + 1 - address.startIndex
    let isWeb = ["http:", "https:"].contains { scheme in
      scheme.utf8.count == count && zip(address, scheme.utf8).allSatisfy { $0.lowercased == $1 }
    }
    // No host stands behind any other.
    return isWeb ? count : address.count
  }

  private static func mayStandInScheme(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "+-.".utf8.contains(byte)
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
}
