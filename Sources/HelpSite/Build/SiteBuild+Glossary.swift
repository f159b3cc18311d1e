extension SiteBuild {
  /// The site's glossary, to be written for other programs.
  ///
  /// - Throws: ``BuildFailure`` for mistakes in data files, or if there is no glossary; the machine's
  ///   failure.
  package func glossary() async throws -> GlossaryExport {
    let loaded = try await SourceLoader(folder: folder, options: options)
      .load(SourceListing(of: folder))
    try loaded.diagnostics.filter { $0.severity == .error }.throwIfErrors()
    let source = loaded.value
    let languages = source.configuration.languages.map(\.language)
    guard !source.glossary.isEmpty else {
      throw UsageFailure(
        description: "the site has no glossary; its terms stand in content/glossary.yaml")
    }
    let name = source.configuration.name.text(in: [languages[0]]) ?? ""
    return GlossaryExport(source.glossary, title: name, languages: languages)
  }
}
