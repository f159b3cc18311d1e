import Text

/// The types of the files that authors may publish, by the endings of their names.
enum AssetTypes {
  /// Scripts, styles and pages come from templates alone.
  static let ofContent: Set<String> = [
    "avif", "gif", "ico", "jpeg", "jpg", "m4a", "mp3", "mp4", "ogg", "opus", "pdf", "png", "svg",
    "txt", "wav", "webm", "webp", "zip",
  ]

  /// Those of files that readers take with them.
  static let ofAttachments = ofContent.union([
    "csv", "docx", "epub", "ics", "odp", "ods", "odt", "pptx", "rtf", "srt", "vtt", "xlsx",
  ])

  /// The ending of a path, in small letters, if it is that of files which aren't published.
  ///
  /// It is `nil` if they are, or if the path has none. `types` are the endings of those that are.
  static func unpublished(_ path: String, besides types: Set<String> = ofContent) -> String? {
    let name = SitePath.names(of: path).last ?? ""
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = name[name.utf8.index(after: dot)...].lowercased()
    return ending.isEmpty || types.contains(ending) || !isEnding(ending) ? nil : ending
  }

  /// A mistyped ending is no type of files.
  private static func isEnding(_ ending: String) -> Bool {
    MediaKind(of: "a." + ending) != nil || others.contains(ending)
  }

  private static let others: Set<String> = [
    "ai", "dmg", "doc", "eps", "exe", "heic", "heif", "htm", "html", "indd", "jp2", "jxl", "key",
    "msi", "numbers", "pages", "pkg", "psd", "raw", "sketch", "tif", "tiff", "ttf", "wmv", "xml",
    "yaml", "yml",
  ]

  /// What to do with a file that isn't published.
  static func hint(insteadOf ending: String) -> String {
    if ofAttachments.contains(ending) { return "put it into content/files/" }
    switch MediaKind(of: "a." + ending) {
    case .video: return "convert it to mp4 or webm"
    case .audio: return "convert it to mp3, m4a or ogg"
    case .picture: return "convert it to avif, webp, png or jpg"
    case .document: break
    case nil where ["heic", "heif", "jp2", "jxl", "psd", "raw", "tif", "tiff"].contains(ending):
      return "convert it to avif, webp, png or jpg"
    case nil where ending == "wmv": return "convert it to mp4 or webm"
    case nil: break
    }
    return "types that are: \(ofContent.sorted().joined(separator: ", "))"
  }
}
