import CPreview

/// The files that the server has besides the site's.
enum OwnFiles {
  /// What the preview adds to pages runs by this.
  static var script: Answer {
    file("text/javascript; charset=utf-8", preview_script(), preview_script_size())
  }

  /// The style sheet of the same.
  static var style: Answer {
    file("text/css; charset=utf-8", preview_style(), preview_style_size())
  }

  /// A page that stands in for one that isn't there.
  ///
  /// - Parameters:
  ///   - status: 404 or 503.
  ///   - sentence: What it says, as plain text.
  ///   - script: What brings in the right page as soon as there is one.
  /// - Returns: The whole answer.
  static func page(_ status: Int, _ sentence: String, _ script: PageScript) -> Answer {
    let html = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Preview</title>
      </head>
      <body>
      <main><h1>\(sentence)</h1></main>
      </body>
      </html>

      """
    return Answer(
      status: status, contentType: "text/html; charset=utf-8",
      fields: [("Content-Security-Policy", policy)], body: script.pieces(of: Array(html.utf8)))
  }

  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    + "base-uri 'none'; form-action 'none'"

  private static func file(
    _ contentType: String, _ bytes: UnsafePointer<UInt8>, _ size: Int
  ) -> Answer {
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: size))
    return Answer(status: 200, contentType: contentType, body: [bytes[...]])
  }
}
