import Text

/// The address of a page, in the output and on the web.
struct PageAddress: Hashable, Sendable {
  let outputPath: OutputPath
  /// The path from the host's root, percent-encoded: `/help/it/rimborsi/`.
  let path: String

  /// The page of a folder: `it/rimborsi` is `it/rimborsi/index.html`; the empty one is the root.
  init(folder: String, base: BaseURL) {
    outputPath = OutputPath(folder.isEmpty ? "index.html" : folder + "/index.html")
    path = base.path + (folder.isEmpty ? "" : SitePath.percentEncoded(folder) + "/")
  }

  /// The page of a name: `it/rimborsi` is `it/rimborsi/index.html` or `it/rimborsi.html`.
  init(page name: String, _ form: AddressForm, base: BaseURL) {
    switch form {
    case .folders: self.init(folder: name, base: base)
    case .flat: self.init(file: name + Self.ending, base: base)
    }
  }

  /// A file of its own: `404.html`.
  init(file: String, base: BaseURL) {
    outputPath = OutputPath(file)
    path = base.path + SitePath.percentEncoded(file)
  }

  /// A file beside the page of a folder: `it/faq.json`.
  init(copy name: String, of page: PageAddress) {
    let folder = page.outputPath.folder.text
    outputPath = OutputPath(folder.isEmpty ? name : folder + "/" + name)
    path = page.path + name
  }

  /// The copy of a page as Markdown, beside it: `it/rimborsi/index.md`, `it/rimborsi.md`.
  init(markdownOf page: PageAddress) {
    let name = page.outputPath.text.utf8.dropLast(Self.ending.utf8.count)
    outputPath = OutputPath(String(Substring(name)) + ".md")
    path = page.stem.map { $0 + ".md" } ?? page.path + "index.md"
  }

  /// The other address that a page of this name may have: `/it/rimborsi.html` of `/it/rimborsi/`.
  func inOtherForm(base: BaseURL) -> PageAddress {
    let path = outputPath.text
    for (ending, form) in [("/index.html", AddressForm.flat), (Self.ending, .folders)]
    where path.endsInBytes(of: ending) {
      let name = String(Substring(path.utf8.dropLast(ending.utf8.count)))
      return PageAddress(page: name, form, base: base)
    }
    return self
  }

  /// The path without the ending of a file; `nil` for a folder.
  private var stem: String? {
    path.endsInBytes(of: Self.ending)
      ? String(Substring(path.utf8.dropLast(Self.ending.utf8.count))) : nil
  }

  private static let ending = ".html"

  /// An old path of `redirects.yaml`: a name that ends in `.html` or `.htm` is a file, all else is a
  /// folder with a page in it.
  init(redirected path: String, base: BaseURL) {
    let lower = path.lowercased()
    if lower.endsInBytes(of: ".html") || lower.endsInBytes(of: ".htm") {
      self.init(file: path, base: base)
    } else {
      self.init(folder: SitePath.names(of: path).joined(separator: "/"), base: base)
    }
  }
}
