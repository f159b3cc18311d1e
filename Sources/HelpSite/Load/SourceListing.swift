import Files
import Text

/// The files of a site by name, found once for all who need them.
struct SourceListing: Sendable {
  /// The files of `content/`, sorted by path.
  let content: [SourceEntry]
  /// The files of `templates/`, sorted by path.
  let templates: [SourceEntry]

  init(of folder: SourceFolder) throws(MachineFailure) {
    content = try folder.list("content")
    templates = try folder.list("templates")
  }
}
