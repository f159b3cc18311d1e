import Text

/// The paths of files while they are staged, from the output folder.
enum StagePath {
  /// Files with new paths, each at its own, so that new folders can be moved whole.
  static let additions = OwnName.stage + "/files/"
  static let manifest = OwnName.stage + "/manifest"
  /// The folder in which another program works on the pages.
  static let workspace = OwnName.stage + "/search"
  /// Has its name for a moment only.
  static let unnamed = OwnName.stage + "/bodies"
  static let memory = OwnName.stage + "/memory"

  /// Files that replace others lie flat, for they are moved one by one, and in several folders,
  /// for threads that create files in one folder wait for each other.
  static func replacement(_ number: Int) -> String {
    "\(OwnName.stage)/changed/\(number % 8)/\(number / 8)"
  }

  /// The place of a file, or `nil` if it isn't staged because nothing changed.
  static func staged(_ path: String, _ state: StagedFile.State) -> String? {
    switch state {
    case .unchanged: nil
    case .replacement(let staged): staged
    case .addition: additions + path
    }
  }
}
