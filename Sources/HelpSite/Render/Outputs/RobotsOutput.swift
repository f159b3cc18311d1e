import Mustache
import Text

/// What crawlers may look at, and where they find the sitemaps.
struct RobotsOutput: OutputKind {
  static func files(of site: Site) -> [OutputFile] {
    [OutputFile(path: OutputPath("robots.txt"), kind: Self())]
  }

  func render(with worker: inout RenderWorker) {
    let base = worker.site.base
    worker.buffer.append("User-agent: *\nAllow: /\nSitemap: ")
    worker.buffer.append(base.absolute(base.path + SitemapIndexOutput.path) + "\n")
  }
}
