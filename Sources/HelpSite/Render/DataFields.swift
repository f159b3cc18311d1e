import Mustache
import YAML

/// An object whose names come from data: words, assets, or an author's YAML.
struct DataFields: Fields {
  private let values: [Int: Value]
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
    var known: [Int: Value] = [:]
    for (key, value) in values {
      if let name = names.name(key) { known[name.id] = value }
    }
    self.values = known
  }

  func value(of name: Name) -> Value? { values[name.id] }

  func member(_ name: Name) -> Value? {
    values[name.id] ?? (optional?.isOpen(name) ?? false ? .absent : nil)
  }
}

extension Value {
  /// A YAML value as templates see it: numbers and dates are text, as they were written.
  static func data(_ node: YAMLNode?, names: TemplateLibrary) -> Value {
    guard let node, !node.isNull else { return .absent }
    if let entries = node.mapping {
      return .fields(DataFields(entries: entries, names: names))
    }
    if let elements = node.sequence {
      return .list(elements.map { .data($0, names: names) })
    }
    if let flag = node.bool { return .flag(flag) }
    return .text(node.string)
  }
}

extension DataFields {
  init(entries: [YAMLNode.Entry], names: TemplateLibrary) {
    let values = entries.map { ($0.key, Value.data($0.value, names: names)) }
    self.init(Dictionary(values) { first, _ in first }, names: names, isAuthors: true)
  }

  /// A tree of assets by the parts of their paths: `icons/mail.svg` is `icons.mail.svg`.
  init(assetsOf site: Site, names: TemplateLibrary) {
    let root = AssetFolder()
    let tree = site.source.assets.sorted.reduce(into: root) { tree, asset in
      let parts = asset.path.split { $0 == "/" || $0 == "." }.map(String.init)
      tree.add(site.address(of: asset), at: parts[...])
    }
    self = tree.fields(names: names)
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
