import Text

/// The element that plays a film or a sound, with a link for whoever can't play it.
struct MediaPlayer {
  /// `video` or `audio`.
  let element: String
  let address: String
  /// The address as its author wrote it.
  let written: String
  /// What it is, for those who don't see or hear it; empty if its author doesn't say.
  let name: String
  /// Empty if it has none.
  let title: String
  /// What keeps the page from jumping while it loads; `nil` if the file doesn't state it.
  let size: ImageSize?

  var html: [UInt8] {
    let link = HTMLText.address(address)
    var html = Array("<\(element) controls preload=\"metadata\" src=\"".utf8) + link
    html += [UInt8(ascii: "\"")]
    if let size { html += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8 }
    if !name.isEmpty { html += attribute("aria-label", name) }
    if !title.isEmpty { html += attribute("title", title) }
    html += Array("><a href=\"".utf8) + link + Array("\">".utf8)
    html += HTMLText.escaped(name.isEmpty ? fileName : name)
    return html + Array("</a></\(element)>".utf8)
  }

  private var fileName: String {
    SitePath.names(of: written.prefix { $0 != "?" && $0 != "#" }).last.map { String($0) } ?? written
  }

  private func attribute(_ name: String, _ value: String) -> [UInt8] {
    Array(" \(name)=\"".utf8) + HTMLText.escaped(value) + [UInt8(ascii: "\"")]
  }
}
