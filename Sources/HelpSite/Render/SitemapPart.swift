import Languages
import Text

/// One file of a language's sitemap.
struct SitemapPart: Sendable {
  /// The protocol's limit of addresses in one file.
  static let addressLimit = 50_000

  let language: LanguageIndex
  /// The number of the part, from 0.
  let part: Int
  let path: OutputPath
}

extension Site {
  /// The files of the public languages' sitemaps, one or more a language.
  var sitemapParts: [SitemapPart] {
    released.flatMap { language in
      let hasQuestions = listsOverview(of: language) && allQuestions(language) != nil
      let count =
        pages(in: language).count(where: isListed) + listedHomes(of: language).count
        + (hasQuestions ? 1 : 0)
      let files = (count + SitemapPart.addressLimit - 1) / SitemapPart.addressLimit
      let tag = settings[language].language.pathSegment
      return (0..<files).map { part in
        SitemapPart(
          language: language, part: part,
          path: OutputPath("sitemap-\(tag)\(part == 0 ? "" : "-\(part + 1)").xml"))
      }
    }
  }
}
