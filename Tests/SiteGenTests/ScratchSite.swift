import Foundation
import Testing

/// A site folder of a test's own, removed when the test lets go of it.
final class ScratchSite: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/sitegen-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A sound site of one page in each language.
  static func sound(languages: [String] = ["en"]) throws -> ScratchSite {
    let site = try ScratchSite()
    try site.write(
      "content/site.yaml",
      "name: Help\nbaseURL: https://help.example/\nlanguages: [\(languages.joined(separator: ", "))]\n"
        + "sections: [faq]\n")
    for language in languages {
      try site.write("content/\(language)/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\nA\n")
    }
    return site
  }

  /// A site with one mistake, at `content/en/faq.md:5:1`.
  static func broken() throws -> ScratchSite {
    let site = try sound()
    try site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n[x](none.md)\n")
    return site
  }

  /// A site with one warning, at `content/en/faq.md:5:1`.
  static func poor() throws -> ScratchSite {
    let site = try sound()
    try site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n<b>raw</b>\n")
    return site
  }

  subscript(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: self[name])
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func open(_ name: String) throws -> FileHandle {
    try write(name, "")
    return try #require(FileHandle(forWritingAtPath: self[name]))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self[name]).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self[name]) }

  /// The files below a folder, by path, without what SiteGen keeps for itself.
  func files(_ folder: String = "public") throws -> [String: Data] {
    try FileManager.default.subpathsOfDirectory(atPath: self[folder])
      .filter { !$0.hasPrefix(".sitegen-") }
      .reduce(into: [:]) { files, name in
        var isFolder: ObjCBool = false
        let file = self[folder + "/" + name]
        if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue
        {
          files[name] = try Data(contentsOf: URL(filePath: file))
        }
      }
  }
}
