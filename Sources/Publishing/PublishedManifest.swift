import Files
import Text

/// What the output folder's manifest says.
struct PublishedManifest {
  let manifest: Manifest
  /// Whether the file has the very bytes that SiteGen would write.
  let isOnDisk: Bool

  /// Reads the manifest, or returns `nil` if the folder has none.
  ///
  /// - Throws: ``OutputRefusal`` if what has its name isn't one.
  static func read(in output: OpenOutput) throws -> PublishedManifest? {
    let folder = SourceFolder(output.path, root: output.folder)
    do {
      let bytes = try folder.read(SourcePath(OwnName.manifest.text), limit: Manifest.sizeLimit)
      let manifest = try ManifestReader.read(bytes)
      return PublishedManifest(manifest: manifest, isOnDisk: manifest.encoded() == bytes)
    } catch let malformed as ManifestReader.Malformed {
      throw broken(malformed.description, output)
    } catch let failure as ReadFailure {
      switch failure {
      case .missing: return nil
      case .machine(let failure): throw failure
      case .symbolicLink, .notRegular: throw broken("it isn't a regular file", output)
      case .tooLarge: throw broken("it is too large", output)
      }
    }
  }

  private static func broken(_ reason: String, _ output: OpenOutput) -> OutputRefusal {
    OutputRefusal(rule: .brokenManifest(reason), path: output.path)
  }
}
