import Text

/// Something that an author wrote, and where.
struct Placed<Value: Hashable & Sendable>: Sendable {
  let value: Value
  let location: SourceLocation
}
