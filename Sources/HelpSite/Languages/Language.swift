/// A language of the site, a BCP 47 tag in canonical case: `en`, `pt-BR`, `zh-Hant`.
///
/// The same text names the content folder and the `lang` attribute (in lower case, the URL
/// prefix), so it is checked once, here, and never again. A tag is a language, then perhaps a
/// script, then perhaps a region.
/// See [RFC 5646, section 2.1](https://www.rfc-editor.org/rfc/rfc5646#section-2.1).
package struct Language: Hashable, Comparable, Sendable {
  package let tag: String
  /// Two or three lower-case letters: the `pt` of `pt-BR`.
  package let code: String
  /// The tag's own script, `Hant`, or `nil` where the language's usual one is meant.
  package let script: String?
  /// Two letters or three digits: the `BR` of `pt-BR`, the `419` of `es-419`.
  package let region: String?

  /// Creates a language from its tag, or returns `nil` if `tag` isn't in canonical form.
  ///
  /// Codes that RFC 5646 replaces (`iw`) or knows by a shorter one (`deu`) aren't canonical:
  /// ``canonical(_:)`` has the right one.
  package init?(_ tag: String) {
    guard let parts = TagParts(tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)),
      !LanguageAlias.isReplaced(parts.code)
    else { return nil }
    self.init(tag: tag, parts)
  }

  init(tag: String, _ parts: TagParts) {
    self.tag = tag
    code = parts.code
    script = parts.script
    region = parts.region
  }

  /// The language's part of a URL: `pt-br`.
  package var pathSegment: String { tag.lowercased() }

  package static func == (a: Self, b: Self) -> Bool { a.tag == b.tag }

  package static func < (a: Self, b: Self) -> Bool { a.tag < b.tag }

  package func hash(into hasher: inout Hasher) { hasher.combine(tag) }
}

extension Language: CustomStringConvertible {
  package var description: String { tag }
}
