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

  /// A file of its own: `404.html`.
  init(file: String, base: BaseURL) {
    outputPath = OutputPath(file)
    path = base.path + SitePath.percentEncoded(file)
  }

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
