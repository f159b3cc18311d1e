import Text

/// When a file that differs goes to a host which takes one after the other.
///
/// In the order of the cases no reader gets a page before what it loads, nor an index before the
/// pages that it names; what is gone goes last. The manifest says that all of it is done.
package enum DeploymentStep: String, CaseIterable, Sendable {
  /// What pages load or link to: `assets/` and `files/`.
  case assets
  case pages
  /// The rest: searches, sitemaps, copies for programs, files of hosts.
  case others
  case removed, manifest

  /// The step of a file that is there.
  init(of path: OutputPath) {
    if path.text.endsInBytes(of: ".html") {
      self = .pages
    } else {
      self = path.isInside("assets") || path.isInside("files") ? .assets : .others
    }
  }
}
