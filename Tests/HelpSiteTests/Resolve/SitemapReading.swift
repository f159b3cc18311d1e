import Foundation
import TestSupport
import Testing

@testable import HelpSite

struct SitemapEntry {
  let address: String
  let alternates: [String: String]
}

extension BuiltSite {
  /// The entries of all sitemaps that the index names, in its order.
  func sitemapEntries() throws -> [SitemapEntry] {
    let index = try XMLLines(text("sitemap.xml"))
    return try index.values("loc").flatMap { address in
      let name = try #require(address.split(separator: "/").last)
      return try XMLLines(text(String(name))).entries
    }
  }
}

/// An XML file of one entry a line, as sitemaps are written.
struct XMLLines {
  private let lines: [Substring]

  init(_ text: String) throws {
    try #require(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    lines = text.split(separator: "\n")
  }

  func values(_ element: String) -> [String] {
    lines.compactMap { Self.between("<\(element)>", "</\(element)>", in: $0) }
  }

  var entries: [SitemapEntry] {
    lines.compactMap { line in
      guard let address = Self.between("<loc>", "</loc>", in: line) else { return nil }
      let links = line.split(separator: "<xhtml:link rel=\"alternate\" ").dropFirst()
      let pairs = links.map { link in
        (
          Self.between("hreflang=\"", "\"", in: link) ?? "",
          Self.between("href=\"", "\"", in: link.split(separator: " ").last ?? "") ?? ""
        )
      }
      return SitemapEntry(address: address, alternates: Dictionary(pairs) { $0 + " and " + $1 })
    }
  }

  private static func between(
    _ start: String, _ end: String, in line: Substring
  ) -> String? {
    guard let from = line.range(of: start)?.upperBound,
      let to = line[from...].range(of: end)?.lowerBound
    else { return nil }
    return String(line[from..<to])
  }
}
