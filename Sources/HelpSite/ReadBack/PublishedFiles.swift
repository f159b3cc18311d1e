import Text

/// All files of the output, found by the addresses that lead to them.
final class PublishedFiles: Sendable {
  let site: Site
  /// The files in the order in which they are rendered.
  let files: [OutputFile]
  /// The files' indexes by the hash of the path below the base, decoded: `it/a/index.html`, and
  /// `it/a/` too.
  private let indexes: [UInt64: Int32]
  /// What the site's style sheets load, by the file's index.
  let sheets: [Int: [StyleSheetLoads.Load]]

  init(_ renderer: SiteRenderer) {
    site = renderer.site
    files = renderer.files
    var indexes: [UInt64: Int32] = [:]
    indexes.reserveCapacity(2 * files.count)
    for (index, path) in files.lazy.map(\.path.text).enumerated() {
      indexes[Self.hash(path)] = Int32(index)
      if path.utf8.elementsEqual("index.html".utf8) || path.endsInBytes(of: "/index.html") {
        indexes[Self.hash(String(Substring(path.utf8.dropLast("index.html".count))))] = Int32(index)
      }
    }
    self.indexes = indexes
    let assets = renderer.site.source.assets.sorted.compactMap { asset in
      if case .bytes(let bytes) = asset.origin, asset.path.endsInBytes(of: ".css") {
        (asset.outputPath, bytes)
      } else {
        nil
      }
    }
    sheets = Dictionary(
      uniqueKeysWithValues: assets.compactMap { path, bytes in
        indexes[Self.hash(path.text)].map { (Int($0), StyleSheetLoads(bytes).all) }
      })
  }

  /// The file that a static host serves for a path below the base, without a leading slash.
  func index(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    indexes[Self.hash(path)].map(Int.init)
  }

  func index(of path: OutputPath) -> Int? { indexes[Self.hash(path.text)].map(Int.init) }

  func path(of index: Int) -> String { files[index].path.text }

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { ContentHash(of: bytes).low }

  static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0) }
  }

  /// Whose language a page of the output is in; `nil` for what is no page.
  func language(of index: Int) -> LanguageIndex? {
    files[index].role == .data ? nil : files[index].language
  }

  /// What search engines may list it as: a page with a text of its own.
  func isOriginal(_ index: Int) -> Bool {
    files[index].role == .listedPage && isReleased(index)
  }

  /// Whether readers and search engines are led to it: not to a page of an unreleased language.
  func isReleased(_ index: Int) -> Bool { language(of: index).map(site.isReleased) ?? true }

  /// The source file that an author has to change.
  func location(of index: Int) -> SourceLocation {
    let source = files[index].source
    return source.page.map { SourceLocation(file: $0.file.path) } ?? source.location
  }
}
