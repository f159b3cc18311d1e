import Files

/// Builds a site into memory, to be looked at before it is published.
///
/// It goes the way of every build; what is known unchanged is neither parsed nor rendered again.
/// Drafts and unreleased languages are shown, and nothing is written.
package struct PreviewBuilder: Sendable {
  private let path: String
  private let options: BuildOptions

  /// - Parameters:
  ///   - site: The folder that holds `content/` and `templates/`.
  ///   - options: Of the build; drafts and unreleased languages are included and warnings
  ///     don't stop it, whatever they say.
  package init(site: String, options: BuildOptions) {
    path = site
    var options = options
    options.includesDrafts = true
    options.includesUnreleased = true
    options.isStrict = false
    self.options = options
  }

  /// Builds what is in the folder.
  ///
  /// - Parameters:
  ///   - last: What the build before gave; `nil` at first.
  ///   - changed: What may have changed since then.
  /// - Returns: A new site, or the last good one with what is wrong.
  package func build(
    after last: PreviewOutcome? = nil, changed: ChangedFiles = .all
  ) async -> PreviewOutcome {
    let build = PreviewBuild(
      number: (last?.number ?? 0) + 1, last: last,
      changed: changed.union(last?.pending ?? .nothing))
    do {
      return try await build.outcome(of: SiteBuild(site: path, options: options))
    } catch let failure as BuildFailure {
      return build.outcome(failure.diagnostics, site: try? SourceFolder(path))
    } catch {
      return build.outcome([], failure: "\(error)", site: nil)
    }
  }
}
