import Mustache

/// A few named values: one object of the data, such as a payment method.
final class Record: Fields {
  private let entries: [(Field, Value)]

  init(_ list: List) { entries = list.entries }

  func value(of name: Name) -> Value? {
    entries.withUnsafeBufferPointer { entries in
      for index in entries.indices where entries[index].0.rawValue == name.id {
        return entries[index].1
      }
      return nil
    }
  }

  /// The literal that a record is made of: few entries, searched one after the other.
  struct List: ExpressibleByDictionaryLiteral {
    // Without labels, which would cost a cast of each.
    fileprivate let entries: [(Field, Value)]

    init(dictionaryLiteral elements: (Field, Value)...) { entries = elements }
  }
}
