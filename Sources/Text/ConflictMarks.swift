/// The lines that a merge leaves around what it couldn't decide: `<<<<<<< ours`, `||||||| base`,
/// `=======`, `>>>>>>> theirs`.
package enum ConflictMarks {
  /// Whether a line of a ledger, which never underlines a heading, begins with a mark.
  package static func begin(_ line: some StringProtocol) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix)
  }

  /// The lines, from 1, at which conflicts begin, and those of marks that are left of others.
  ///
  /// A line of `=======` alone is none: it underlines a heading.
  package static func lines(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Int] = []
      var (start, line, isOpen) = (0, 1, false)
      while start < bytes.count {
        let end = bytes.firstIndex(ofByte: 0x0A, from: start) ?? bytes.count
        switch sign(of: bytes[start..<end]) {
        case UInt8(ascii: "<"):
          lines.append(line)
          isOpen = true
        case UInt8(ascii: ">"):
          if !isOpen { lines.append(line) }
          isOpen = false
        case .some: if !isOpen { lines.append(line) }
        case nil: break
        }
        (start, line) = (end + 1, line + 1)
      }
      return lines
    }
  }

  /// The sign that a line repeats seven times, if it is a mark's.
  private static func sign(of line: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    guard let sign = line.first, "<>|".utf8.contains(sign),
      line.prefix(7).count == 7, line.prefix(7).allSatisfy({ $0 == sign })
    else { return nil }
    let rest = line.dropFirst(7)
    guard rest.isEmpty || rest.first == 0x20 || rest.first == 0x0D else { return nil }
    // A table may have as many empty cells.
    if sign == UInt8(ascii: "|"), rest.count < 2 || rest.contains(sign) { return nil }
    return sign
  }
}
