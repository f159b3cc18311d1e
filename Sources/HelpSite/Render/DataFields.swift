import Mustache
import YAML

/// An object whose names come from data: words, assets, or an author's YAML.
final class DataFields: Fields {
  /// The values from the lowest number of a name up, so that a look-up is one step.
  private let values: [Value?]
  private let first: Int
  /// The library whose open names the object may lack; `nil` if it may lack none.
  private let optional: TemplateLibrary?

  /// Creates an object; names that no template asks for are left out.
  ///
  /// - Parameters:
  ///   - values: By name.
  ///   - names: The templates that will ask.
  ///   - isAuthors: Whether authors choose the keys, so that one may lack what others have.
  init(_ values: [String: Value], names: TemplateLibrary, isAuthors: Bool = false) {
    optional = isAuthors ? names : nil
    let known = values.compactMap { key, value in names.name(key).map { ($0.id, value) } }
    let first = known.lazy.map(\.0).min() ?? 0
    let last = known.lazy.map(\.0).max() ?? -1
    var table = [Value?](repeating: nil, count: last - first + 1)
    for (id, value) in known { table[id - first] = value }
    self.values = table
    self.first = first
  }

  func value(of name: Name) -> Value? {
    let index = name.id - first
    return values.indices.contains(index) ? values[index] : nil
  }

  func member(_ name: Name) -> Value? {
    value(of: name) ?? (optional?.isOpen(name) ?? false ? .absent : nil)
  }
}

extension Value {
  /// A YAML value as templates see it: numbers and dates are text, as they were written.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - names: The templates that will ask for it.
  ///   - facts: What its texts name in braces.
  /// - Returns: Absent if there is no value.
  static func data(_ node: YAMLNode?, names: TemplateLibrary, facts: FactTexts) -> Value {
    guard let node, !node.isNull else { return .absent }
    if let entries = node.mapping {
      return .fields(DataFields(entries: entries, names: names, facts: facts))
    }
    if let elements = node.sequence {
      return .list(elements.map { .data($0, names: names, facts: facts) })
    }
    if let flag = node.bool { return .flag(flag) }
    return .text(node.string.map(facts.expanded))
  }
}

extension DataFields {
  convenience init(entries: [YAMLNode.Entry], names: TemplateLibrary, facts: FactTexts) {
    let values = entries.map { ($0.key, Value.data($0.value, names: names, facts: facts)) }
    self.init(Dictionary(values) { first, _ in first }, names: names, isAuthors: true)
  }

  /// A tree of assets by the parts of their paths: `icons/mail.svg` is `icons.mail.svg`.
  static func assets(of site: Site, names: TemplateLibrary) -> DataFields {
    let root = AssetFolder()
    let tree = site.source.assets.sorted.reduce(into: root) { tree, asset in
      let parts = asset.path.split { $0 == "/" || $0 == "." }.map(String.init)
      tree.add(site.source.address(of: asset), at: parts[...])
    }
    return tree.fields(names: names)
  }
}

/// Assets while their tree is made.
private struct AssetFolder {
  private var addresses: [String: String] = [:]
  private var folders: [String: AssetFolder] = [:]

  mutating func add(_ address: String, at parts: ArraySlice<String>) {
    guard let first = parts.first else { return }
    if parts.count == 1 {
      addresses[first] = address
    } else {
      folders[first, default: AssetFolder()].add(address, at: parts.dropFirst())
    }
  }

  func fields(names: TemplateLibrary) -> DataFields {
    var values = folders.mapValues { Value.fields($0.fields(names: names)) }
    for (name, address) in addresses { values[name] = .url(address) }
    return DataFields(values, names: names)
  }
}
