/// The files that pages and templates use, with the addresses at which they are published.
struct AssetTable: Sendable {
  /// The assets by path below `content/assets/` or `templates/assets/`: `payments/visa.svg`.
  let assets: [String: Asset]
  /// The assets, sorted by path.
  let sorted: [Asset]

  init(assets: [String: Asset]) {
    self.assets = assets
    sorted = assets.values.sorted { $0.path < $1.path }
  }

  subscript(path: String) -> Asset? { assets[path] }
}
