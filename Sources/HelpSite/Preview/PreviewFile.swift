import Text

/// One file of a site that is looked at before it is published.
package final class PreviewFile: Sendable {
  package let bytes: [UInt8]
  /// The type that a static host would tell: `text/html; charset=utf-8`.
  package let contentType: String
  /// The hash of the bytes.
  let hash: ContentHash

  init(path: String, bytes: [UInt8], hash: ContentHash) {
    self.bytes = bytes
    self.hash = hash
    contentType = Self.contentType(of: path)
  }

  /// The type of a file by what its name ends in.
  private static func contentType(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = name.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.map { String(Substring(name[name.index(after: $0)...])).lowercased() } ?? ""
    return contentTypes[ending] ?? "application/octet-stream"
  }

  /// The types by what the names of files end in that a site can hold.
  private static let contentTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json", "webmanifest": "application/manifest+json",
    "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "svg": "image/svg+xml",
    "avif": "image/avif", "gif": "image/gif", "ico": "image/x-icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "mp4": "video/mp4",
    "m4a": "audio/mp4", "mp3": "audio/mpeg", "ogg": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav",
    "webm": "video/webm", "pdf": "application/pdf", "woff": "font/woff", "woff2": "font/woff2",
    "zip": "application/zip", "csv": "text/csv; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "rtf": "application/rtf", "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
  ]
}
