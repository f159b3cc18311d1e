/// The place of a language among those of `site.yaml`, where the source language is the first.
///
/// A language that a build leaves out keeps its place.
struct LanguageIndex: Hashable, Sendable {
  /// From 0.
  let number: Int

  static let source = Self(number: 0)
}

extension LanguageIndex: Strideable {
  func distance(to other: Self) -> Int { other.number - number }
  func advanced(by distance: Int) -> Self { Self(number: number + distance) }
}
