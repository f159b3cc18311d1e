package import Languages

/// The share of a site's files that one build renders; it reads the site whole all the same.
package enum BuildShare: Hashable, Sendable {
  case whole
  /// One of some runs of neighbouring files that are about the same work, by its number from 1 on.
  case part(Int, of: Int)
  /// The files for readers of these languages.
  ///
  /// What serves all readers goes with the site's default language.
  case languages(Set<Language>)
}
