import Text

/// An empty file that keeps GitHub Pages from leaving out names that begin with `_`.
struct NoJekyllOutput: OutputKind {
  static func files(of site: Site) -> [OutputFile] {
    [OutputFile(path: OutputPath(".nojekyll"), kind: Self())]
  }

  func render(with worker: inout RenderWorker) {}
}
