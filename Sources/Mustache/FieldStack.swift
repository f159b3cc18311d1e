/// The objects around the current tag, innermost last, read without counting references.
struct FieldStack: ~Copyable {
  private var start: UnsafeMutablePointer<any Fields>
  private var capacity: Int
  private(set) var count = 0

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
    (start + count).initialize(to: object)
    count += 1
  }

  mutating func pop() {
    count -= 1
    (start + count).deinitialize(count: 1)
  }

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
    let larger = UnsafeMutablePointer<any Fields>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
