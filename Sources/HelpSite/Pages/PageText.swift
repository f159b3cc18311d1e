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

  /// Reads the file; `nil` after a diagnostic if the author has to change it.
  static func read(
    _ path: String, with reader: inout SourceReader, _ diagnostics: inout [Diagnostic]
  ) throws -> Raw? {
    do {
      let bytes = try reader.read(path, limit: sizeLimit)
      return Raw(bytes: bytes, hash: ContentHash(of: bytes))
    } catch {
      diagnostics.append(try Diagnostic(error, path: path))
      return nil
    }
  }

  /// Makes a file's bytes ready; `nil` after a diagnostic if the author has to change them.
  ///
  /// `isParsed` tells that a page with the same hash was parsed, so that nothing can be wrong.
  static func prepare(
    _ raw: Raw, of path: String, isParsed: Bool = false, _ diagnostics: inout [Diagnostic]
  ) -> PageText? {
    var bytes = raw.bytes
    do {
      try SourceText.normalize(&bytes, areSound: isParsed)
    } catch {
      diagnostics.append(Diagnostic(error, path: path))
      return nil
    }
    do {
      return PageText(bytes: bytes, parts: try FrontMatter(splitting: bytes), hash: raw.hash)
    } catch {
      diagnostics.append(unfenced(error, path: path))
      return nil
    }
  }

  var yaml: ArraySlice<UInt8> { bytes[parts.yaml] }
  var bodyLineOffset: Int { parts.bodyLineOffset }

  func withBody<Result>(_ use: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try use(UnsafeBufferPointer(rebasing: $0[parts.body])) }
  }

  private static func unfenced(_ malformed: FrontMatter.Malformed, path: String) -> Diagnostic {
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
