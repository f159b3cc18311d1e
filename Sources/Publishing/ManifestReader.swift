import Text

/// Reads a manifest that anyone may have edited.
///
/// White space and the order of the keys are free; anything else that SiteGen wouldn't write is
/// an error. No path leads out of the output folder.
struct ManifestReader {
  /// What is wrong, and in which line (from 1).
  struct Malformed: Error, Equatable {
    let problem: String
    let line: Int

    var description: String { "line \(line): \(problem)" }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var version: Int?
  private var paths: [OutputPath]?
  private var isSiteGen = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func read(_ bytes: [UInt8]) throws(Malformed) -> Manifest {
    var reader = ManifestReader(bytes)
    try reader.readObject()
    guard reader.isSiteGen, reader.version != nil, let paths = reader.paths else {
      throw reader.malformed("a key is missing")
    }
    return Manifest(paths)
  }

  private mutating func readObject() throws(Malformed) {
    try expect("{")
    repeat {
      let key = try string()
      try expect(":")
      try readValue(of: key)
    } while take(",")
    try expect("}")
    skipSpace()
    guard position == bytes.count else { throw malformed("text after the end") }
  }

  private mutating func readValue(of key: String) throws(Malformed) {
    switch key {
    case "generator" where !isSiteGen:
      isSiteGen = try string() == "SiteGen"
      if !isSiteGen { throw malformed("it is another program's") }
    case "version" where version == nil:
      version = try number()
      if version != Manifest.version { throw malformed("it is of another version of SiteGen") }
    case "files" where paths == nil:
      paths = try readPaths()
    default:
      throw malformed("an unknown or repeated key")
    }
  }

  private mutating func readPaths() throws(Malformed) -> [OutputPath] {
    try expect("[")
    var paths: [OutputPath] = []
    if take("]") { return paths }
    repeat {
      let path = try string()
      guard Self.isPlain(path) else { throw malformed("a path that SiteGen can't have written") }
      paths.append(OutputPath(path))
    } while take(",")
    try expect("]")
    return paths
  }

  private mutating func string() throws(Malformed) -> String {
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] < 0x20 || bytes[position] == UInt8(ascii: "\\") {
        throw malformed("a character that no path has")
      }
      position += 1
    }
    guard position < bytes.count else { throw malformed("a string has no end") }
    let text = bytes.withUnsafeBufferPointer {
      String(validating: UnsafeBufferPointer(rebasing: $0[start..<position]), as: UTF8.self)
    }
    guard let text else { throw malformed("the text isn't UTF-8") }
    position += 1
    return text
  }

  private mutating func number() throws(Malformed) -> Int {
    skipSpace()
    let digits = bytes[position...].prefix(while: \.isDigit)
    position += digits.count
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
      throw malformed("no number")
    }
    return number
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Malformed) {
    guard take(character) else { throw malformed("'\(character)' is missing") }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
  }

  private func malformed(_ problem: String) -> Malformed {
    let line = bytes[..<position].count { $0 == UInt8(ascii: "\n") } + 1
    return Malformed(problem: problem, line: line)
  }

  private static func isPlain(_ path: String) -> Bool {
    path.withBytes { path in
      var start = 0
      while true {
        let end = path.firstIndex(ofByte: UInt8(ascii: "/"), from: start) ?? path.count
        guard isPlain(path[start..<end]) else { return false }
        guard end < path.count else { return true }
        start = end + 1
      }
    }
  }

  private static func isPlain(_ component: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = component.first, component.count <= PortableName.maximumBytes else {
      return false
    }
    guard first == UInt8(ascii: ".") else { return true }
    let isRelative = component.count <= 2 && component.last == UInt8(ascii: ".")
    let isOwn =
      component.startIndex == 0
      && OwnName.all.contains(OutputPath(String(decoding: component, as: UTF8.self)))
    return !isRelative && !isOwn
  }
}
