/// The files of a small site, written down in a test.
package struct SiteFiles: Sendable {
  /// By path from the site folder.
  package var files: [String: String]

  /// A site at `https://help.example/`, or at `base`; `languages` and `settings` are YAML.
  package init(
    languages: String = "[en]", base: String = "https://help.example/",
    settings: String = "sections: [faq]", _ files: [String: String]
  ) {
    self.files = files
    self.files["content/site.yaml"] = """
      name: Help
      baseURL: \(base)
      languages: \(languages)
      \(settings)

      """
  }

  package subscript(path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }

  package func write(to scratch: ScratchFolder) throws {
    for (path, text) in files { try scratch.write(path, text) }
  }
}

/// A Markdown page with its front matter.
package func page(_ title: String = "Title", front: String = "", _ body: String = "") -> String {
  "---\ntitle: \(title)\n\(front)\(front.isEmpty ? "" : "\n")---\n\n\(body)\n"
}

extension ScratchFolder {
  /// A sound site of one page in each language.
  package static func sound(languages: [String] = ["en"]) throws -> ScratchFolder {
    let pages = languages.map { language in
      // A translation in the words of its original would be missing.
      let own = language == languages.first ? "" : " \(language)"
      return ("content/\(language)/faq.md", page("Help\(own)", "## Q\(own) {#q}\n\nA\(own)"))
    }
    let site = SiteFiles(
      languages: "[\(languages.joined(separator: ", "))]", Dictionary(uniqueKeysWithValues: pages))
    return try ScratchFolder(site.files)
  }

  /// A site with one mistake, at `content/en/faq.md:5:1`.
  package static func broken() throws -> ScratchFolder {
    try ScratchFolder(SiteFiles(["content/en/faq.md": page("Help", "[x](none.md)")]).files)
  }

  /// A site with two warnings, at `content/en/faq.md:5:1` and `5:12`.
  package static func poor() throws -> ScratchFolder {
    try ScratchFolder(SiteFiles(["content/en/faq.md": page("Help", "<b>raw</b> <i>raw</i>")]).files)
  }
}
