/// An answer as it came out of a socket.
struct RawAnswer {
  let status: Int
  /// Names in lower case; the last field of a name counts.
  let fields: [String: String]
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  subscript(_ name: String) -> String? { fields[name] }

  /// The answer at the beginning of what was received, and its length; `nil` if it isn't whole.
  static func read(_ bytes: [UInt8], isHead: Bool) -> (RawAnswer, length: Int)? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let first = lines[0].split(separator: " ")
    guard first.count > 1, first[0] == "HTTP/1.1", let status = Int(first[1]) else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimming(" ") }
      if parts.count == 2 { fields[parts[0].lowercased()] = parts[1] }
    }
    let length = isHead ? 0 : fields["content-length"].flatMap(Int.init) ?? 0
    guard bytes.count >= end.upperBound + length else { return nil }
    let body = bytes[end.upperBound...].prefix(length)
    return (RawAnswer(status: status, fields: fields, body: Array(body)), end.upperBound + length)
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    let rest = drop { $0 == character }
    return String(rest.reversed().drop { $0 == character }.reversed())
  }
}
