import Mustache
import Text

/// One file of a language's sitemap.
struct SitemapOutput: OutputKind {
  let part: SitemapPart

  static func files(of site: Site) -> [OutputFile] {
    site.sitemapParts.map {
      OutputFile(
        path: $0.path, language: $0.language, inputs: .days($0.language), kind: Self(part: $0))
    }
  }

  func render(with worker: inout RenderWorker) { worker.buffer.append(worker.sitemap.file(part)) }
}
