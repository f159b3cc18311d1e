package import Text

/// The output folder or the cache can't be used, or something in it is in the way; nothing was changed.
package struct OutputRefusal: Error, Equatable, CustomStringConvertible {
  /// What was to be written.
  package enum Place: String, Sendable {
    case output = "output folder"
    case cache = "cache folder"
  }

  package enum Rule: Equatable, Sendable {
    case isFileSystemRoot
    case holdsHome
    case holdsSite
    /// It is, holds or lies in this folder of sources.
    case overlaps(String)
    /// It is a cache, and is, holds or lies in this output folder.
    case overlapsOutput(String)
    case isSymbolicLink
    case isNotFolder
    /// It holds files, such as this one, and nothing shows that it is SiteGen's. The only rule that
    /// `--force` lifts, for an output.
    case holdsForeignFiles(String)
    case brokenManifest(String)
    /// A shard is to be published where a whole site is, most of which would go.
    case holdsWholeSite
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
  /// The folder as the user gave it.
  package let path: String
  package var place = Place.output

  package var description: String {
    let folder = "the \(place.rawValue) '\(path)'"
    return switch rule {
    case .isFileSystemRoot: "\(folder) is the root of the file system"
    case .holdsHome: "\(folder) is or holds the home folder"
    case .holdsSite: "\(folder) is or holds the site folder"
    case .overlaps(let source):
      "\(folder) is, holds or lies in the source folder '\(source)'"
    case .overlapsOutput(let output):
      "\(folder) is, holds or lies in the output folder '\(output)', which is published: "
        + "choose another folder with --cache"
    case .isSymbolicLink: "\(folder) is a symbolic link"
    case .isNotFolder: "\(folder) isn't a folder"
    case .holdsForeignFiles(let name):
      "\(folder) holds files that SiteGen didn't write, such as '\(name)': choose another folder"
        + (place == .output ? ", or allow it with --force" : " with --cache")
    case .holdsWholeSite:
      "\(folder) holds a whole site, and would hold a share of it alone: choose another folder "
        + "with --output"
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
