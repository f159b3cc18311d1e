/// The objects around the current tag, innermost last, asked without counting references.
struct FieldStack: ~Copyable {
  private var start: UnsafeMutablePointer<Slot>
  private var capacity: Int
  private(set) var count = 0

  /// An object that is borrowed where it lies, for what can't be copied isn't retained either.
  private struct Slot: ~Copyable {
    let object: any Fields

    @inline(__always)
    borrowing func value(of name: Name) -> Value? { object.value(of: name) }
  }

  init(_ objects: [any Fields]) {
    capacity = objects.count + 16
    start = .allocate(capacity: capacity)
    for object in objects { push(object) }
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  mutating func push(_ object: any Fields) {
    if count == capacity { grow() }
    (start + count).initialize(to: Slot(object: object))
    count += 1
  }

  mutating func pop() {
    count -= 1
    (start + count).deinitialize(count: 1)
  }

  /// The innermost object, of which there must be one.
  var top: any Fields { start[count - 1].object }

  /// Returns the value of the innermost object that knows `name`.
  @inline(__always)
  func value(of name: Name) -> Value? {
    var index = count
    while index > 0 {
      index -= 1
      if let value = start[index].value(of: name) { return value }
    }
    return nil
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Slot>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
