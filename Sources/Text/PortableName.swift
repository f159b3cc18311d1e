/// The rule for names of published files: the same on every file system and in every URL.
package enum PortableName {
  /// Why a path can't be published.
  package struct Problem: Equatable, Sendable, CustomStringConvertible {
    package enum Kind: Equatable, Sendable {
      /// No text between two `/`, or before the first.
      case emptyComponent
      /// `.` or `..`.
      case relativeComponent
      /// A name of a device on Windows, with or without extension.
      case reservedOnWindows
      /// The name of SiteGen's own manifest or stage.
      case reservedBySiteGen
      /// One of `< > : " | ? * \`, or one that can't be seen: control, bidi, zero width, noncharacter.
      case character(Unicode.Scalar)
      case trailingDotOrSpace
      /// More than ``PortableName/maximumBytes``.
      case tooLong(bytes: Int)
    }

    package let kind: Kind
    /// The part of the path that is at fault.
    package let component: String

    package var description: String {
      switch kind {
      case .emptyComponent: "the path has an empty part"
      case .relativeComponent: "'\(component)' isn't a name"
      case .reservedOnWindows: "'\(component)' is reserved on Windows"
      case .reservedBySiteGen: "'\(component)' is reserved for SiteGen"
      case .character(let scalar): "the name holds \(Self.name(scalar))"
      case .trailingDotOrSpace: "'\(component)' ends with a dot or a space"
      case .tooLong(let bytes): "the name has \(bytes) bytes, more than \(maximumBytes)"
      }
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
      if (0x21..<0x7F).contains(scalar.value) { return "'\(scalar)'" }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// The longest name of a file or folder, in UTF-8 bytes.
  package static let maximumBytes = 200

  /// Returns what is wrong with an output path (`"it/refunds/index.html"`), or `nil` if nothing is.
  package static func check(_ path: String) -> Problem? {
    path.withBytes { bytes in
      var start = 0
      while true {
        let end = bytes.firstIndex(ofByte: UInt8(ascii: "/"), from: start) ?? bytes.count
        let component = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if let kind = problem(component, isFirst: start == 0) {
          return Problem(kind: kind, component: String(decoding: component, as: UTF8.self))
        }
        guard end < bytes.count else { return nil }
        start = end + 1
      }
    }
  }

  private static func problem(_ name: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Problem.Kind? {
    guard let last = name.last else { return .emptyComponent }
    if name.count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .relativeComponent }
    if name.count > maximumBytes { return .tooLong(bytes: name.count) }
    if let scalar = forbiddenScalar(name) { return .character(scalar) }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { return .trailingDotOrSpace }
    if isFirst, isOwn(name) { return .reservedBySiteGen }
    return isDevice(name) ? .reservedOnWindows : nil
  }

  private static func forbiddenScalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var isASCII = true
    for byte in name {
      if byte >= 0x80 {
        isASCII = false
      } else if isForbidden(ascii: byte) {
        return Unicode.Scalar(byte)
      }
    }
    guard !isASCII else { return nil }
    return String(decoding: name, as: UTF8.self).unicodeScalars.first(where: isForbidden)
  }

  private static func isForbidden(ascii byte: UInt8) -> Bool {
    // The bits of controls and of " * : < > ? among the lowest 64, of \ | and delete above.
    let low: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x2A | 1 << 0x3A | 1 << 0x3C | 3 << 0x3E
    let high: UInt64 = 1 << 0x1C | 1 << 0x3C | 1 << 0x3F
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.isNoncharacter
    }
  }

  private static func isOwn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: ".") else { return false }
    let name = String(decoding: bytes, as: UTF8.self).lowercased()
    return OwnName.all.contains(OutputPath(name))
  }

  private static func isDevice(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // All names of devices begin with one of these, in either case.
    guard let first = bytes.first, "CPANLcpanl".utf8.contains(first) else { return false }
    let stem = bytes.prefix { $0 != UInt8(ascii: ".") }
    guard (3...8).contains(stem.count) else { return false }
    var name = String(decoding: stem, as: UTF8.self).uppercased()[...]
    while name.last == " " { name.removeLast() }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(name) { return true }
    guard name.hasPrefix("COM") || name.hasPrefix("LPT"), name.count == 4 else { return false }
    return "0123456789¹²³".contains(name.last!)
  }
}
