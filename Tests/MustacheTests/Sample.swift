import Mustache

/// Data for a test, written as literals: `["title": "Fees", "items": ["a", "b"]]`.
indirect enum Sample {
  case plain(Mustache.Value)
  case list([Sample])
  case record([String: Sample])

  static let absent = Self.plain(.absent)
  static func html(_ text: String) -> Self { .plain(.html(Array(text.utf8))) }
  static func json(_ text: String) -> Self { .plain(.json(Array(text.utf8))) }
  static func url(_ text: String) -> Self { .plain(.url(text)) }

  func value(_ library: TemplateLibrary) -> Mustache.Value {
    switch self {
    case .plain(let value): value
    case .list(let list): .list(list.map { $0.value(library) })
    case .record(let record): .fields(Record(record, library))
    }
  }

  /// All names in it, also the inner ones.
  var names: Set<String> {
    switch self {
    case .plain: []
    case .list(let list): list.reduce(into: []) { $0.formUnion($1.names) }
    case .record(let record):
      record.reduce(into: Set(record.keys)) { $0.formUnion($1.value.names) }
    }
  }
}

/// An object that knows the names it has values for, and no others.
final class Record: Fields {
  private let values: [Name: Value]

  init(_ record: [String: Sample], _ library: TemplateLibrary) {
    let pairs = record.compactMap { name, sample in
      library.name(name).map { ($0, sample.value(library)) }
    }
    values = Dictionary(uniqueKeysWithValues: pairs)
  }

  func value(of name: Name) -> Value? { values[name] }
}

extension Sample: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self = .plain(.text(text)) }
}

extension Sample: ExpressibleByBooleanLiteral {
  init(booleanLiteral flag: Bool) { self = .plain(.flag(flag)) }
}

extension Sample: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Sample...) { self = .list(elements) }
}

extension Sample: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, Sample)...) {
    self = .record(Dictionary(uniqueKeysWithValues: elements))
  }
}
