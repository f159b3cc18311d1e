import Mustache

/// A page's `extra:` over the site's.
final class LayeredFields: Fields {
  private let layers: [any Fields]
  private let names: TemplateLibrary

  init(own: Value, site: Value, names: TemplateLibrary) {
    layers = [own, site].compactMap { if case .fields(let layer) = $0 { layer } else { nil } }
    self.names = names
  }

  func value(of name: Name) -> Value? {
    for layer in layers {
      if let value = layer.value(of: name) { return value }
    }
    return nil
  }

  func member(_ name: Name) -> Value? {
    value(of: name) ?? (names.isOpen(name) ? .absent : nil)
  }
}
