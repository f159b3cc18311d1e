import Files
import Text

/// One build of the preview.
struct PreviewBuild: Sendable {
  let number: Int
  /// What the build before gave.
  let last: PreviewOutcome?
  /// What may have changed since the last good build.
  let changed: ChangedFiles

  /// What a site that could be built gives.
  ///
  /// - Throws: ``BuildFailure``, ``UsageFailure`` or ``MachineFailure``.
  func outcome(of build: SiteBuild) async throws -> PreviewOutcome {
    let memory = last?.memory
    let inputs = try BuildInputs(of: build.folder, options: build.options)
    let recollection = PreviewRecollection(memory, changed: changed, inputs: inputs)
    let parsed = try await build.parse(build.load(inputs), recollection, for: .preview)
    let resolved = try await build.resolve(parsed, inputs)
    let known = memory?.outputs ?? [:]
    let renderer = resolved.renderer
    renderer.recallTexts { path, fingerprint in
      known[path].flatMap { $0.fingerprint == fingerprint ? $0.texts : nil }
    }
    let receipts = try await renderer.emit(
      jobs: build.options.jobs, progress: Progress(), into: PreviewSink(known: known))
    let site = PreviewSite(
      number: number,
      files: Dictionary(uniqueKeysWithValues: receipts.map { ($0.path.text, $0.file) }),
      resolved: resolved)
    return PreviewOutcome(
      number: number, site: site, isGood: true,
      findings: findings(resolved.warnings, site: build.folder), failure: nil,
      changed: site.changes(since: last?.site),
      memory: PreviewMemory(resolved, receipts, pageInputs: inputs.pageHash), pending: .nothing)
  }

  /// What a site that couldn't be built gives: the last good one, and why.
  func outcome(
    _ diagnostics: [Diagnostic], failure: String? = nil, site: SourceFolder?
  ) -> PreviewOutcome {
    PreviewOutcome(
      number: number, site: last?.site, isGood: false,
      findings: findings(diagnostics, site: site), failure: failure, changed: [],
      // What the machine refused may be a change that nobody told of.
      memory: last?.memory, pending: failure == nil ? changed : .all)
  }

  /// The diagnostics beyond which no lines are looked up.
  private static let excerptLimit = 200

  private func findings(_ diagnostics: [Diagnostic], site: SourceFolder?) -> [PreviewFinding] {
    var excerpts = SourceExcerpts(site: site)
    return diagnostics.enumerated().map { index, diagnostic in
      PreviewFinding(
        diagnostic: diagnostic,
        excerpt: index < Self.excerptLimit ? excerpts.excerpt(of: diagnostic) : "")
    }
  }
}

extension PreviewMemory {
  fileprivate init(
    _ resolved: ResolvedSite, _ receipts: [PreviewSink.Receipt], pageInputs: ContentHash
  ) {
    self.pageInputs = pageInputs
    pages = Dictionary(
      uniqueKeysWithValues: resolved.parsed.compactMap { result in
        result.page.map { ($0.file.path, result) }
      })
    let renderer = resolved.renderer
    var texts: [OutputPath: PageTexts] = [:]
    for (index, page) in renderer.site.pages.enumerated() {
      texts[page.address.outputPath] = renderer.texts(of: index)
    }
    outputs = Dictionary(
      uniqueKeysWithValues: receipts.map { receipt in
        (
          receipt.path,
          Output(
            fingerprint: receipt.fingerprint, file: receipt.file,
            texts: texts[receipt.path])
        )
      })
  }
}

extension PreviewSite {
  /// The paths of files that are new, gone or others than before.
  fileprivate func changes(since old: PreviewSite?) -> Set<String> {
    guard let old else { return Set(files.keys) }
    var changes = Set(old.files.keys.filter { files[$0] == nil })
    for (path, file) in files {
      guard let before = old.files[path] else {
        changes.insert(path)
        continue
      }
      if before !== file, before.hash != file.hash { changes.insert(path) }
    }
    return changes
  }
}
