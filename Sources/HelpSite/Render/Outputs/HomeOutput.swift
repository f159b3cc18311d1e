import Languages
import Mustache

/// The home page of a language.
struct HomeOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    [
      OutputFile(
        path: site.home(language).outputPath, language: language,
        role: site.listsOverview(of: language) ? .listedPage : .hiddenPage, inputs: .texts,
        kind: Self(language: language))
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    let frame = worker.frame(language)
    let record = HomeValues(site: worker.site, frame: frame).record()
    try worker.render(worker.renderer.templates.home, record, in: frame)
  }
}
