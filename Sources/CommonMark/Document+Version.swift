import CCmark

extension Document {
  /// The version of libcmark that is in use: `0.30.2`.
  package static var libraryVersion: String { String(cString: cmark_version_string()) }
}
