/// The names at the top of an output folder that no site can have, for they are SiteGen's own.
package enum OwnName {
  /// The file that names all files SiteGen put there.
  package static let manifest: OutputPath = ".sitegen-manifest.json"
  /// The folder that holds a build until it is published.
  package static let stage: OutputPath = ".sitegen-stage"
  /// The file that lets the next build skip what didn't change.
  ///
  /// Sites work without it, and it needn't be deployed.
  package static let memory: OutputPath = ".sitegen-memory"

  package static let all = [stage, manifest, memory]
}
