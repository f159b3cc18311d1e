import Text

/// Sorted lines, a file each: its name and the hash of what it held.
///
/// A line that says something else counts for nothing, and so do two about one file.
struct HashList {
  static let sizeLimit = 1 << 20

  var hashes: [String: ContentHash] = [:]

  init() {}

  init(_ bytes: [UInt8]) {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { line in
      line.split(separator: 0x20, maxSplits: 1)
    }
    var seen: Set<String> = []
    for fields in lines where fields.count == 2 {
      let name = String(decoding: fields[0], as: UTF8.self)
      hashes[name] = seen.insert(name).inserted ? ContentHash(hex: fields[1]) : nil
    }
  }

  /// The lines behind a first one, which says what they are.
  func text(under head: String) -> String {
    head + hashes.keys.sorted(by: PathOrder.byBytes).map { "\($0) \(hashes[$0]!.hex)\n" }.joined()
  }
}
