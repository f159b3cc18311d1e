/// The vendor's own mark in the header.
struct SiteLogo: Sendable {
  /// Stands before the site's name.
  var mark: Pair?
  /// Stands in the place of mark and name, which it holds.
  var wide: Pair?

  /// A drawing for the light scheme, and another for the dark one if there is one.
  struct Pair: Sendable {
    let light: NamedAsset
    let dark: NamedAsset?
  }

  /// All files.
  var assets: [NamedAsset] {
    [mark, wide].compactMap(\.self).flatMap { [$0.light] + [$0.dark].compactMap(\.self) }
  }
}
