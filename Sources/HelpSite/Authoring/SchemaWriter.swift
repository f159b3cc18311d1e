import Text

/// Writes JSON Schemas, draft 2020-12, of what data files may hold.
///
/// See [JSON Schema](https://json-schema.org/draft/2020-12/json-schema-core).
struct SchemaWriter {
  let tables: GuideTables

  /// A whole schema.
  func document(_ type: DataType, title: String) -> JSON {
    .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .text(title)),
      ] + members(of: type))
  }

  /// The keywords that say what a value may be.
  ///
  /// - Parameters:
  ///   - type: Of the value.
  ///   - isOnly: Whether there is no other type that it may have instead: then nothing at all stands
  ///     for an empty list or mapping.
  /// - Returns: The members of a schema.
  private func members(of type: DataType, isOnly: Bool = true) -> [(String, JSON?)] {
    switch type {
    case .text: [("type", .list(["string", "number", "boolean"])), ("pattern", "\\S")]
    case .form(let form): [("type", "string"), ("pattern", .text(form))]
    case .oneOf(let words): [("enum", .list(words.map { .text($0) }))]
    case .flag: [("type", "boolean")]
    case .count(let range):
      [
        ("type", "integer"), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .decimal: [("type", "number")]
    case .anything: []
    case .nothing: [("type", "null")]
    case .list(let element, let least, let isUnique):
      [
        ("type", Self.type("array", orNothing: isOnly && least == 0)), ("items", schema(element)),
        ("minItems", least == 0 ? nil : .number(least)),
        ("uniqueItems", isUnique ? .flag(true) : nil),
      ]
    case .mapping(let value, let keys, let count):
      [
        ("type", Self.type("object", orNothing: isOnly && count.contains(0))),
        ("propertyNames", keys.map { .object([("pattern", .text($0))]) }),
        ("additionalProperties", schema(value)),
        ("minProperties", count.contains(0) ? nil : .number(count.lowerBound)),
        ("maxProperties", count.upperBound == .max ? nil : .number(count.upperBound)),
      ]
    case .keyed(let forms):
      [
        ("type", Self.type("object", orNothing: isOnly)),
        ("patternProperties", .object(forms.map { ($0.form, schema($0.type)) })),
        ("additionalProperties", .flag(false)),
      ]
    case .object(let shape): members(of: shape, isOnly: isOnly)
    case .either(let types):
      [("anyOf", .list(types.map { .object(members(of: $0, isOnly: false)) }))]
    }
  }

  private func schema(_ type: DataType) -> JSON { .object(members(of: type)) }

  private func members(of shape: DataShape, isOnly: Bool) -> [(String, JSON?)] {
    let meanings = shape.guide.flatMap { tables.meanings[$0] } ?? [:]
    let properties = shape.keys.map { key -> (String, JSON?) in
      let meaning = key.meaning ?? meanings[key.name].flatMap { $0.isEmpty ? nil : $0 }
      return (
        key.name, .object([("description", meaning.map { .text($0) })] + members(of: key.type))
      )
    }
    let required = shape.keys.filter(\.isRequired).map { JSON.text($0.name) }
    let rules = shape.rules.map { JSON.object(members(of: $0)) }
    return [
      ("type", Self.type("object", orNothing: isOnly && required.isEmpty && rules.isEmpty)),
      ("properties", .object(properties)), ("additionalProperties", .flag(false)),
      ("required", required.isEmpty ? nil : .list(required)),
      ("allOf", rules.isEmpty ? nil : .list(rules)),
    ]
  }

  private func members(of rule: DataRule) -> [(String, JSON?)] {
    func has(_ name: String) -> JSON { .object([("required", .list([.text(name)]))]) }
    switch rule {
    case .exactlyOne(let names): return [("oneOf", .list(names.map(has)))]
    case .needs(let key, let other):
      return [("dependentRequired", .object([(key, .list([.text(other)]))]))]
    case .chosen(let key, let chooser, let values, let others):
      let isChosen = JSON.object([
        ("properties", .object([(chooser, .object([("enum", .list(values.map { .text($0) }))]))])),
        ("required", .list([.text(chooser)])),
      ])
      return [
        ("if", isChosen),
        (
          "then",
          .object([
            ("required", .list([.text(key)])),
            ("not", .object([("anyOf", .list(others.map(has)))])),
          ])
        ),
      ]
    }
  }

  private static func type(_ name: String, orNothing: Bool) -> JSON {
    orNothing ? .list([.text(name), "null"]) : .text(name)
  }
}
