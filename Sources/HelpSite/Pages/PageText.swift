import Files
import Text

/// The bytes of one page's file, ready to parse.
struct PageText {
  private let bytes: [UInt8]
  private let parts: FrontMatter
  let hash: ContentHash

  /// 1 MiB (promise 20 of SECURITY.md).
  static let sizeLimit = 1 << 20

  /// A file's bytes as they are on the disk.
  struct Raw {
    let bytes: [UInt8]
    let hash: ContentHash
  }

  /// Reads the file; `nil` if the author has to change it.
  ///
  /// - Throws: ``MachineFailure``.
  static func read(
    _ path: SourcePath, with reader: inout SourceReader
  ) throws(MachineFailure) -> Diagnosed<Raw?> {
    do {
      let bytes = try reader.read(path, limit: sizeLimit)
      return Diagnosed(Raw(bytes: bytes, hash: ContentHash(of: bytes)))
    } catch {
      return Diagnosed(nil, [try Diagnostic(error, path: path)])
    }
  }

  /// Makes a file's bytes ready; `nil` if the author has to change them.
  ///
  /// `isParsed` tells that a page with the same hash was parsed, so that nothing can be wrong.
  static func prepare(
    _ raw: Raw, of path: SourcePath, isParsed: Bool = false
  ) -> Diagnosed<PageText?> {
    var bytes = raw.bytes
    do {
      try SourceText.normalize(&bytes, areSound: isParsed)
    } catch {
      return Diagnosed(nil, [Diagnostic(error, path: path)])
    }
    let conflicts = isParsed ? [] : Diagnostic.conflicts(in: bytes, path: path)
    guard conflicts.isEmpty else { return Diagnosed(nil, conflicts) }
    do {
      let parts = try FrontMatter(splitting: bytes)
      return Diagnosed(PageText(bytes: bytes, parts: parts, hash: raw.hash))
    } catch {
      return Diagnosed(nil, [unfenced(error, path: path)])
    }
  }

  var yaml: ArraySlice<UInt8> { bytes[parts.yaml] }
  var bodyLineOffset: Int { parts.bodyLineOffset }

  func withBody<Result>(_ use: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try use(UnsafeBufferPointer(rebasing: $0[parts.body])) }
  }

  private static func unfenced(_ malformed: FrontMatter.Malformed, path: SourcePath) -> Diagnostic {
    let location = SourceLocation(file: path)
    return switch malformed {
    case .missingOpeningFence:
      Diagnostic(
        error: "front-matter.missing", at: location, "the page has no front matter",
        hint: "it begins with a line ---, then title: …, then a line ---")
    case .missingClosingFence:
      Diagnostic(
        error: "front-matter.unclosed", at: location, "the front matter doesn't end",
        hint: "a line that is only --- ends it")
    }
  }
}
