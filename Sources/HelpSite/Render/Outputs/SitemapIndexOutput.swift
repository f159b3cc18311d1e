import Mustache
import Text

/// The list of the sitemaps.
struct SitemapIndexOutput: OutputKind {
  static let path = "sitemap.xml"

  static func files(of site: Site) -> [OutputFile] {
    [OutputFile(path: OutputPath(path), kind: Self())]
  }

  func render(with worker: inout RenderWorker) { worker.buffer.append(worker.sitemap.index()) }
}
