/// Finds the close tag of every tag that opens something.
struct TagMatcher {
  private let source: TemplateSource
  private(set) var tokens: [Token]
  private(set) var errors: [TemplateError] = []
  private var open: [Int] = []

  init(_ tokens: [Token], of source: TemplateSource) {
    self.tokens = tokens
    self.source = source
  }

  mutating func run() {
    for index in tokens.indices {
      if tokens[index].opens {
        open.append(index)
        guard open.count < Limits.depth else { return report(.tooDeep, index) }
      } else if tokens[index].kind == .close {
        close(index)
      }
    }
    for index in open { report(.unclosedSection, index) }
  }

  private mutating func close(_ index: Int) {
    guard let last = open.last else { return report(.unopenedClose, index) }
    guard name(of: last) != name(of: index) else { return pair(open.removeLast(), index) }
    let opener = open.lastIndex { name(of: $0) == name(of: index) }
    report(opener == nil ? .unopenedClose : .mismatchedClose, index)
    // What was left open inside is the same mistake.
    if let opener { open.removeSubrange(opener...) }
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    tokens[first].partner = second
    tokens[second].partner = first
  }

  private func name(of index: Int) -> ArraySlice<UInt8> {
    source.text[tokens[index].bytes]
  }

  private mutating func report(_ kind: TemplateError.Kind, _ index: Int) {
    guard errors.count < Limits.errors else { return }
    let text = String(decoding: name(of: index), as: UTF8.self)
    errors.append(TemplateError(kind, in: source.path, at: tokens[index].place, text))
  }
}
