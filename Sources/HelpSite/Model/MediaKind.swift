import Text

/// What a page can do with a file, by the ending of its name.
enum MediaKind: Sendable {
  case picture
  case video
  case audio
  /// No element of a text shows it.
  case document

  /// The element that plays it; `nil` if it isn't played.
  var player: String? {
    switch self {
    case .video: "video"
    case .audio: "audio"
    case .picture, .document: nil
    }
  }

  /// Reads the ending of a path, perhaps with a query and a fragment; `nil` if it says nothing.
  init?(of address: String) {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      let kind = Self.endings[path[path.utf8.index(after: dot)...].lowercased()]
    else { return nil }
    self = kind
  }

  private static let endings: [String: Self] = {
    let lists: [(Self, String)] = [
      (.picture, "apng avif bmp gif ico jfif jpeg jpg png svg webp"),
      (.video, "avi m4v mkv mov mp4 ogv webm"), (.audio, "aac flac m4a mp3 oga ogg opus wav"),
      (
        .document,
        "7z css csv doc docx epub gz js json mjs odp ods odt pdf ppt pptx rar rtf tar txt "
          + "webmanifest woff woff2 xls xlsx zip"
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: lists.flatMap { kind, names in
        names.split(separator: " ").map { (String($0), kind) }
      })
  }()
}
