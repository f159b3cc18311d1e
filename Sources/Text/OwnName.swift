/// The names at the top of an output folder that no site can have, for they are SiteGen's own.
package enum OwnName {
  /// The file that names all files SiteGen put there.
  package static let manifest: OutputPath = ".sitegen-manifest.json"
  /// The folder that holds a build until it is published.
  package static let stage: OutputPath = ".sitegen-stage"
  /// The file that says which share of a site the folder holds; none in a whole site's.
  package static let shard: OutputPath = ".sitegen-shard"
  /// The file of former versions that let the next build skip what didn't change; it says more than
  /// what is public.
  package static let formerMemory: OutputPath = ".sitegen-memory"

  package static let all = [stage, manifest, shard, formerMemory]
}
