import Text

/// Runs one program once.
struct Renderer: ~Copyable {
  let program: Program
  private let operations: UnsafeBufferPointer<Operation>
  private let text: UnsafeBufferPointer<UInt8>
  private var stack: FieldStack
  private var sections: [Section] = []
  private var calls: [Call] = []
  /// The white space before each line of the partials being rendered.
  private var indentation = ByteBuffer(capacity: 64)
  private var steps = 0

  /// A section being rendered.
  private struct Section {
    /// What `.` is, unless that is an object, which the stack holds.
    var value: Value
    /// The elements of a list; empty for one value.
    let list: [Value]
    /// Of the next element.
    var next = 1
    /// Whether the current value is on the stack.
    var isPushed: Bool
  }

  /// A routine being left for another.
  private struct Call {
    let next: Int
    let indentation: Int
  }

  init(
    _ program: Program, operations: UnsafeBufferPointer<Operation>,
    text: UnsafeBufferPointer<UInt8>, stack: [any Fields]
  ) {
    self.program = program
    self.operations = operations
    self.text = text
    self.stack = FieldStack(stack)
    sections.reserveCapacity(8)
    calls.reserveCapacity(8)
  }

  mutating func run(into buffer: inout ByteBuffer) throws(TemplateError) {
    var position = 0
    while true {
      try count(at: position, buffer)
      switch operations[position] {
      case .text(let start, let count):
        appendText(start, count, to: &buffer)
        position += 1
      case .indentation:
        indentation.withBytes { buffer.append($0) }
        position += 1
      case .variable(let path, let escaping):
        let value = try value(of: path, at: position)
        try show(value, escaping, at: position, in: &buffer)
        position += 1
      case .section(let path, let skip):
        position += try enter(value(of: path, at: position), at: position) ? 1 : Int(skip)
      case .inverted(let path, let skip):
        position += try value(of: path, at: position).isTrue ? Int(skip) : 1
      case .sectionEnd(let back):
        position += nextRound() ? 1 - Int(back) : 1
      case .call(let entry, let start, let added):
        try call(at: position, indenting: (start, added))
        position = Int(entry)
      case .callEnd:
        guard let call = calls.popLast() else { return }
        indentation.removeLast(indentation.count - call.indentation)
        position = call.next
      }
    }
  }

  @inline(__always)
  private func appendText(_ start: UInt32, _ count: UInt32, to buffer: inout ByteBuffer) {
    guard let base = text.baseAddress else { return }
    buffer.append(base + Int(start), count: Int(count))
  }
}

extension Renderer {
  private func value(of path: NamePath, at position: Int) throws(TemplateError) -> Value {
    guard path.first >= 0 else { return dot }
    guard var value = stack.value(of: Name(id: Int(path.first))) else {
      throw unknownName(path, restCount: 0, at: position)
    }
    for index in 0..<Int(path.restCount) {
      guard case .fields(let fields) = value else {
        // An empty value has no parts; any other that isn't an object can't have had them.
        if !value.isTrue { return .absent }
        throw unknownName(path, restCount: index + 1, at: position)
      }
      guard let part = fields.member(program.rests[Int(path.restStart) + index]) else {
        throw unknownName(path, restCount: index + 1, at: position)
      }
      value = part
    }
    return value
  }

  /// The value of `.`: that of the section around.
  private var dot: Value {
    guard let section = sections.last else { return .absent }
    return section.isPushed ? .fields(stack.top) : section.value
  }

  private func unknownName(_ path: NamePath, restCount: Int, at position: Int) -> TemplateError {
    program.error(.unknownName, at: position, program.text(of: path, restCount: restCount))
  }
}

extension Renderer {
  /// Begins a section, and tells whether it has anything to show.
  private mutating func enter(_ value: Value, at position: Int) throws(TemplateError) -> Bool {
    switch value {
    case .list(let list):
      guard let first = list.first else { return false }
      let isPushed = push(first)
      sections.append(Section(value: isPushed ? .absent : first, list: list, isPushed: isPushed))
    default:
      guard value.isTrue else { return false }
      let isPushed = push(value)
      sections.append(Section(value: isPushed ? .absent : value, list: [], isPushed: isPushed))
    }
    return true
  }

  /// Moves the innermost section on to its next element, or leaves it.
  private mutating func nextRound() -> Bool {
    let last = sections.count - 1
    if sections[last].isPushed { stack.pop() }
    let next = sections[last].next
    if next < sections[last].list.count {
      sections[last].next = next + 1
      let value = sections[last].list[next]
      sections[last].isPushed = push(value)
      sections[last].value = sections[last].isPushed ? .absent : value
      return true
    }
    sections.removeLast()
    return false
  }

  /// Makes a section's current element, if it is an object, the innermost of the stack.
  private mutating func push(_ value: Value) -> Bool {
    guard case .fields(let fields) = value else { return false }
    stack.push(fields)
    return true
  }

  private mutating func call(
    at position: Int, indenting added: (start: UInt32, count: UInt32)
  ) throws(TemplateError) {
    guard calls.count < Limits.depth else {
      throw program.error(.tooDeep, at: position, program.path(at: position).text)
    }
    calls.append(Call(next: position + 1, indentation: indentation.count))
    guard let base = text.baseAddress else { return }
    indentation.append(base + Int(added.start), count: Int(added.count))
  }

  /// Counts the operations, so that no template runs without end.
  @inline(__always)
  private mutating func count(
    at position: Int, _ buffer: borrowing ByteBuffer
  ) throws(TemplateError) {
    steps += 1
    guard steps <= Limits.steps, buffer.count <= Limits.outputSize else {
      throw program.error(.tooLarge, at: position, program.path(at: position).text)
    }
  }
}
