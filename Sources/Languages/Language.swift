/// A language of the site, a BCP 47 tag in canonical case: `en`, `pt-BR`, `zh-Hant`.
///
/// The same text names the content folder and the `lang` attribute (in lower case, the URL
/// prefix), so it is checked once, here, and never again. A tag is a language, then perhaps a
/// script, then perhaps a region.
/// See [RFC 5646, section 2.1](https://www.rfc-editor.org/rfc/rfc5646#section-2.1).
package struct Language: Hashable, Comparable, Sendable {
  package let tag: String

  /// Creates a language from its tag, or returns `nil` if `tag` isn't in canonical form.
  ///
  /// Codes that RFC 5646 replaces (`iw`) or knows by a shorter one (`deu`) aren't canonical:
  /// ``canonical(_:)`` has the right one.
  package init?(_ tag: String) {
    guard let parts = TagParts(tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)),
      !LanguageAlias.isReplaced(parts.code)
    else { return nil }
    self.init(checked: tag)
  }

  /// Creates a language from a tag that is known to be in canonical form.
  package init(checked tag: String) { self.tag = tag }

  /// The language's part of a URL: `pt-br`.
  package var pathSegment: String { tag.lowercased() }

  package static func == (a: Self, b: Self) -> Bool { a.tag == b.tag }

  package static func < (a: Self, b: Self) -> Bool { a.tag < b.tag }

  package func hash(into hasher: inout Hasher) { hasher.combine(tag) }
}

extension Language: CustomStringConvertible {
  package var description: String { tag }
}

/// The subtags, found in the tag when they are asked for: a language is copied far more often.
extension Language {
  /// Two or three lower-case letters: the `pt` of `pt-BR`.
  package var code: String { String(tag.prefix { $0 != "-" }) }

  /// The tag's own script, `Hant`, or `nil` where the language's usual one is meant.
  package var script: String? { parts.first { $0.utf8.count == 4 }.map(String.init) }

  /// Two letters or three digits: the `BR` of `pt-BR`, the `419` of `es-419`.
  package var region: String? { parts.first { $0.utf8.count < 4 }.map(String.init) }

  private var parts: ArraySlice<Substring> { tag.split(separator: "-").dropFirst() }
}
