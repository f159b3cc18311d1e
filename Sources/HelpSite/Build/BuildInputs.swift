import CommonMark
import Files
import Languages
import Text

/// The hash of everything but the pages' own text that a build's output may depend on.
///
/// Taken before the files are loaded: if one changes in between, loading ends the build. Otherwise
/// the next one would believe what this one remembers, were the change taken back.
struct BuildInputs {
  let hash: ContentHash
  /// The same without what no page's outline depends on: the texts of templates and assets.
  let pageHash: ContentHash
  /// The files that it was taken of, for loading them.
  let listing: SourceListing
  /// What each of them held.
  let files: [SourcePath: ContentHash]
  /// Why a file isn't among them; what loads it may have more luck.
  let failure: MachineFailure?

  init(of folder: SourceFolder, options: BuildOptions) throws(MachineFailure) {
    listing = try SourceListing(of: folder)
    var writer = RecordWriter()
    writer.write(ToolIdentity.hash)
    writer.write(Document.libraryVersion)
    writer.write(options.baseURL) { $0.write($1.origin + $1.path) }
    writer.write(options.languages?.sorted()) { $0.write($1) { $0.write($1.tag) } }
    writer.write(options.includesDrafts)
    writer.write(options.includesUnreleased)
    writer.write(options.includesPseudo)
    for entry in listing.content + listing.templates { writer.write(entry.path.text) }
    var reader = SourceReader(folder)
    var files: [SourcePath: ContentHash] = [:]
    var failure: MachineFailure?
    func write(_ entries: [SourceEntry]) {
      for entry in entries where entry.kind == .file {
        do {
          let file = ContentHash(of: try reader.read(entry.path, limit: AssetLoader.sizeLimit))
          files[entry.path] = file
          writer.write(file)
        } catch {
          // Loading finds the same trouble and says so.
          writer.write(false)
          if case .machine(let found) = error { failure = failure ?? found }
        }
      }
    }
    write(listing.content.filter { !$0.isPage && !$0.isOfParts && !$0.isAsset })
    pageHash = ContentHash(of: writer.bytes)
    write(listing.content.filter(\.isAsset) + listing.templates)
    self.files = files
    self.failure = failure
    hash = ContentHash(of: writer.bytes)
  }
}

extension SourceEntry {
  /// Whether the file of `content/` is one that is published.
  fileprivate var isAsset: Bool { ContentFolder(of: path) != nil }

  /// Whether the file says what translations were made from, or when parts changed: that shows on
  /// single pages only.
  fileprivate var isOfParts: Bool {
    path == DayLedger.path || path.text.endsInBytes(of: "/translations.lock") && !isAsset
  }

  /// Whether the file's text is a page's, which has a hash of its own.
  fileprivate var isPage: Bool { path.text.endsInBytes(of: ".md") && !isAsset }
}
