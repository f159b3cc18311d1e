import Foundation

/// A JSON value of any kind.
enum JSONValue: Decodable, Hashable {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The texts below that name a page: those of `url`, `item`, `@id` and `merchantReturnLink`.
  var addresses: [String] {
    switch self {
    case .text, .number: []
    case .list(let list): list.flatMap(\.addresses)
    case .object(let members):
      members.flatMap { key, value in
        let isAddress = ["url", "item", "@id", "merchantReturnLink"].contains(key)
        return isAddress ? [value.text].compactMap(\.self) : value.addresses
      }
    }
  }
}
