import TestSupport
import Testing
import Text
import YAML

@Suite struct RandomTextTests {
  @Test(arguments: UInt64(1)...8)
  func `random bytes end with a node or an error inside the text`(seed: UInt64) {
    var random = Xorshift(seed: seed)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(bytes)
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `random YAML ends with a node or an error inside the text`(seed: UInt64) {
    let pieces = [
      "a", "b: ", "- ", "\n", "\n  ", "\r\n", "[", "]", "{", "}", ", ", "? ", ": ", "'", "\"", "é",
      "😀",
      "|\n", ">\n", "#", "&", "*", "!", "%", "---\n", "...\n", "\t", "\\", "\u{FEFF}", "<<", "~",
      "\u{2028}",
    ]
    var random = Xorshift(seed: seed)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
      check(Array(text.utf8))
    }
  }

  private func check(_ bytes: [UInt8]) {
    do {
      if let node = try YAMLParser().parse(bytes) { checkOrder(of: node, in: bytes) }
    } catch {
      #expect(isInside(error.position, bytes), "\(error) in \(bytes)")
      #expect(!error.message.isEmpty && error.message.first?.isUppercase == false)
    }
  }

  /// The places of a text's values never go back, and lie in the text.
  private func checkOrder(of root: YAMLNode, in bytes: [UInt8]) {
    let positions = positions(of: root)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 }, "\(bytes)")
    #expect(positions.allSatisfy { isInside($0, bytes) }, "\(bytes)")
  }

  private func positions(of node: YAMLNode) -> [TextPosition] {
    switch node.content {
    case .scalar: [node.position]
    case .sequence(let items): [node.position] + items.flatMap(positions)
    case .mapping(let entries):
      [node.position] + entries.flatMap { [$0.keyPosition] + positions(of: $0.value) }
    }
  }

  private func isInside(_ position: TextPosition, _ bytes: [UInt8]) -> Bool {
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    var lengths = [0]
    for (index, byte) in zip(text.indices, text) {
      let isPair = byte == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
      lengths[lengths.count - 1] += 1
      if byte == 0x0A || byte == 0x0D, !isPair { lengths.append(0) }
    }
    guard (1...lengths.count).contains(position.line) else { return false }
    return (1...(lengths[position.line - 1] + 1)).contains(position.column)
  }
}
