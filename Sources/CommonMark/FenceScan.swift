/// Knows when a line is certainly inside a fenced code block that no list or quote holds.
///
/// In doubt it isn't. After a fence that may belong to a container, or a line that may start raw
/// HTML, in which fences mean nothing, there is doubt until the end of the text.
struct FenceScan {
  /// Whether the last line was code, or the fence that opens it.
  private(set) var isInside = false
  private var sign: UInt8 = 0
  private var width = 0
  private var isInDoubt = false

  /// Takes the next line; `content` is the index behind the container markers that start it.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>, contentAt content: Int) {
    guard !isInDoubt else { return }
    if isInside {
      if closes(line) { isInside = false }
      return
    }
    guard content < line.count else { return }
    switch line[content] {
    case UInt8(ascii: "<"): isInDoubt = true
    case UInt8(ascii: "`"), UInt8(ascii: "~"): open(line, at: content)
    default: break
    }
  }

  private mutating func open(_ line: UnsafeBufferPointer<UInt8>, at content: Int) {
    sign = line[content]
    width = run(line, from: content)
    guard width >= 3 else { return }
    if sign == UInt8(ascii: "`"), line[(content + width)...].contains(sign) { return }
    isInside = content == 0
    isInDoubt = content > 0
  }

  private func closes(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = line.firstIndex(where: { $0 != 0x20 }), start <= 3, line[start] == sign
    else { return false }
    let fence = run(line, from: start)
    return fence >= width && line[(start + fence)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func run(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < line.count, line[end] == sign { end += 1 }
    return end - start
  }
}
