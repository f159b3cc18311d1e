import Text

/// The paths of the files of `search: pagefind`, from the output folder.
enum PagefindPath {
  static let folder: OutputPath = "pagefind"
  /// The name of the file that names those of each language.
  static let entryName = "pagefind-entry.json"

  static let entry = folder.with("/" + entryName)
}
