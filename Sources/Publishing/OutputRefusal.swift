package import Text

/// The output folder can't be used, or something in it is in the way; nothing was changed.
package struct OutputRefusal: Error, Equatable, CustomStringConvertible {
  package enum Rule: Equatable, Sendable {
    case isFileSystemRoot
    case holdsHome
    case holdsSite
    /// It is, holds or lies in this folder of sources.
    case overlaps(String)
    case isSymbolicLink
    case isNotFolder
    /// It has no manifest but holds files, such as this one. The only rule that `--force` lifts.
    case holdsForeignFiles(String)
    case brokenManifest(String)
    /// The name of the stage is taken by something that isn't a folder.
    case stageIsForeign
    /// Where a file must go stands one that the manifest doesn't name.
    case foreignFile(OutputPath)
    /// Two published paths, one of which would have to be the other's folder.
    case conflict(file: OutputPath, inside: OutputPath)
    case publishedTwice(OutputPath)
    case unportable(file: OutputPath, PortableName.Problem)
  }

  package let rule: Rule
  /// The output folder as the user gave it.
  package let path: String

  package var description: String {
    switch rule {
    case .isFileSystemRoot: "the output folder '\(path)' is the root of the file system"
    case .holdsHome: "the output folder '\(path)' is or holds the home folder"
    case .holdsSite: "the output folder '\(path)' is or holds the site folder"
    case .overlaps(let source):
      "the output folder '\(path)' is, holds or lies in the source folder '\(source)'"
    case .isSymbolicLink: "the output folder '\(path)' is a symbolic link"
    case .isNotFolder: "the output folder '\(path)' isn't a folder"
    case .holdsForeignFiles(let name):
      "the output folder '\(path)' holds files that SiteGen didn't write, such as '\(name)': "
        + "choose another folder, or allow it with --force"
    case .brokenManifest(let reason):
      "'\(path)/\(OwnName.manifest)' isn't a manifest of SiteGen (\(reason)): "
        + "restore it, or empty the folder"
    case .stageIsForeign: "'\(path)/\(OwnName.stage)' isn't a folder: move it away"
    case .foreignFile(let file):
      "'\(path)/\(file)' wasn't written by SiteGen and is in the way: move it away"
    case .conflict(let file, let inside):
      "'\(file)' can't be published beside '\(inside)': it would be a file and a folder"
    case .publishedTwice(let file): "'\(file)' is published twice"
    case .unportable(let file, let problem): "'\(file)' can't be published: \(problem)"
    }
  }
}
