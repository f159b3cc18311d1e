import CTheme
import Languages
import Text
import YAML

/// The files of `starter/` as a new site gets them.
struct StarterFiles {
  static let carried = CarriedFiles.named(by: starter_file_at)
  /// The language of the sample's texts.
  private static let language = Language("en")!

  private let site: NewSite

  init(of site: NewSite) { self.site = site }

  /// All files by their paths in the site, sorted.
  ///
  /// - Throws: ``UsageFailure`` for a name or an address that no site can have.
  func files(in source: Language) throws(UsageFailure) -> [(path: SourcePath, bytes: [UInt8])] {
    var files: [String: [UInt8]] = [:]
    for (name, bytes) in Self.carried {
      guard let target = target(of: name, in: source) else { continue }
      files[target] = name.hasPrefix("ci/") ? Self.versioned(bytes) : bytes
    }
    files["content/site.yaml"] = try settings(in: files["content/site.yaml"]!)
    if !source.isVariety(of: Self.language) {
      for (name, bytes) in files where name.endsInBytes(of: ".md") && name != "README.md" {
        files[name] = Self.draft(bytes)
      }
    }
    return files.sorted { PathOrder.byBytes($0.key, $1.key) }.map { (SourcePath($0.key), $0.value) }
  }

  /// A workflow with the version that it installs.
  private static func versioned(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).replacing("VERSION", with: ToolVersion.text).utf8)
  }

  /// Where a file goes in the site; `nil` if it isn't wanted.
  private func target(of name: String, in source: Language) -> String? {
    let pages = "site/content/\(Self.language.tag)/"
    if name.beginsInBytes(with: pages) {
      return "content/\(source.tag)/" + name.dropFirst(pages.count)
    }
    if name.beginsInBytes(with: "site/") { return String(name.dropFirst("site/".count)) }
    let publisher = site.host.flatMap { $0.automation == site.automation ? $0.rawValue : nil }
    let workflow = publisher ?? site.automation.rawValue
    guard name == "ci/\(workflow).yml" else { return nil }
    return site.automation == .github ? ".github/workflows/site.yml" : ".gitlab-ci.yml"
  }

  /// `site.yaml` with what is the site's own.
  private func settings(in bytes: [UInt8]) throws(UsageFailure) -> [UInt8] {
    guard BaseURL(site.baseURL) != nil else {
      throw UsageFailure(
        description: "'\(site.baseURL)' is no base address, such as https://example.com/help/")
    }
    let version = ToolVersion.text.split(separator: ".").prefix(2).joined(separator: ".")
    let own = [
      "requires": "\">= \(version)\"", "name": PageStub.quoted(site.name),
      "baseURL": PageStub.quoted(site.baseURL), "languages": "[\(site.languages[0].tag)]",
    ]
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { line in
      let key = String(line.prefix { $0 != ":" })
      return own[key].map { "\(key): \($0)" } ?? String(line)
    }.joined(separator: "\n")
    let hosts = site.host.map { "hosts: [\($0.rawValue)]\n" } ?? ""
    let edited = Array((text + hosts).utf8)
    let read = SiteConfigurationReader.read(edited, file: "content/site.yaml", baseURL: nil)
    let namesFacts = read.value?.unchecked.isEmpty == false
    if let problem = read.diagnostics.first?.message ?? (namesFacts ? "it names a fact" : nil) {
      throw UsageFailure(description: "'\(site.name)' can't be the site's name: \(problem)")
    }
    return edited
  }

  /// A page that isn't published, for its texts aren't in its language.
  private static func draft(_ bytes: [UInt8]) -> [UInt8] {
    let note = """

      # Sample texts in English: write your own in their place, then take the next line out.
      draft: true
      ---

      """
    let page = String(decoding: bytes, as: UTF8.self)
    let fence = page.dropFirst("---".count).firstRange(of: "\n---\n")!
    return Array((page[..<fence.lowerBound] + note + page[fence.upperBound...]).utf8)
  }
}
