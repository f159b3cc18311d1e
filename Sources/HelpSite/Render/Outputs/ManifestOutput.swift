import Text

/// What browsers are told of a language's pages as a whole: name, colours, icons.
struct ManifestOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    [
      OutputFile(
        path: site.manifest(language).outputPath, language: language,
        kind: Self(language: language))
    ]
  }

  func render(with worker: inout RenderWorker) {
    let frame = worker.frame(language)
    let values = FrameValues(
      site: worker.site, language: language, strings: frame.strings, formats: frame.formats)
    worker.buffer.append(values.manifest.bytes)
  }
}
