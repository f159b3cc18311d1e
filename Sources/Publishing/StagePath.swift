import Text

/// The paths of files while they are staged, from the output folder.
enum StagePath {
  /// Files with new paths, each at its own, so that new folders can be moved whole.
  private static let additions = "\(OwnName.stage)/files/"
  static let manifest = OwnName.stage.with("/manifest")
  static let shard = OwnName.stage.with("/shard")
  /// The folder in which another program works on the pages.
  static let workspace = OwnName.stage.with("/search")
  /// Has its name for a moment only.
  static let unnamed = OwnName.stage.with("/bodies")

  /// The place of a file with a new path, or of a folder that is new with it.
  static func addition(_ path: OutputPath) -> OutputPath { OutputPath(additions + path.text) }

  /// Files that replace others lie flat, for they are moved one by one, and in several folders,
  /// for threads that create files in one folder wait for each other.
  static func replacement(_ number: Int) -> OutputPath {
    "\(OwnName.stage)/changed/\(number % 8)/\(number / 8)"
  }

  /// The place of a file, or `nil` if it isn't staged because nothing changed.
  static func staged(_ path: OutputPath, _ state: StagedFile.State) -> OutputPath? {
    switch state {
    case .unchanged: nil
    case .replacement(let staged): staged
    case .addition: addition(path)
    }
  }
}
