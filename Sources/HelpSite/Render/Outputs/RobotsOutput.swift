import Mustache
import Text

/// What crawlers may look at, and where they find the sitemaps.
///
/// A site's own `content/root/robots.txt` stands before it, and says alone what crawlers may look at
/// if it has a group for all of them.
struct RobotsOutput: OutputKind {
  /// The site's own file, by its name in ``AssetTable``.
  static let own = ContentFolder.root.key(of: "robots.txt")

  static func files(of site: Site) -> [OutputFile] {
    let own = site.source.assets[Self.own].map { OutputSource.place(.init(file: $0.sourcePath)) }
    return [OutputFile(path: OutputPath("robots.txt"), source: own ?? .site, kind: Self())]
  }

  func render(with worker: inout RenderWorker) throws {
    let base = worker.site.base
    let sitemap = "Sitemap: " + base.absolute(base.path + SitemapIndexOutput.path)
    let bytes = try worker.site.source.assets[Self.own].map { try worker.bytes(of: $0) } ?? []
    let own = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.filter { !$0.isWhitespace }.lowercased() }
    worker.buffer.append(bytes)
    if let last = bytes.last, last != 0x0A { worker.buffer.append("\n") }
    if !own.contains("user-agent:*") {
      if !bytes.isEmpty { worker.buffer.append("\n") }
      worker.buffer.append("User-agent: *\nAllow: /\n")
    }
    if !own.contains(sitemap.filter { !$0.isWhitespace }.lowercased()) {
      worker.buffer.append(sitemap + "\n")
    }
  }
}
