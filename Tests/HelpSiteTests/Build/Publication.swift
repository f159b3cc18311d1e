import Foundation
import TestSupport

@testable import HelpSite

/// A published site as its visitors walk it: which file an address leads to, and what it holds.
struct Publication {
  let origin: String
  let base: String
  let files: [String: String]
  /// The ids of each page, by path.
  private let ids: [String: Set<String>]

  init(_ site: BuiltSite, origin: String = "https://help.example", base: String = "/") throws {
    self.origin = origin
    self.base = base
    files = site.files
    ids = try Dictionary(
      uniqueKeysWithValues: site.pages().map { ($0.path, Set($0.html.values(of: "id"))) })
  }

  /// The addresses of a page that lead nowhere; those of other sites aren't looked at.
  func deadLinks(of page: HTMLPage, at path: String) -> [String] {
    addresses(of: page).filter { !leadsSomewhere($0, from: path) }
  }

  private func addresses(of page: HTMLPage) -> [String] {
    var found = ["href", "src", "srcset"].flatMap(page.values)
    for meta in page.all("meta") where meta["http-equiv"] == "refresh" {
      found += (meta["content"] ?? "").split(separator: "url=").dropFirst().map(String.init)
    }
    return found
  }

  /// Whether an address on the page at `path` is another site's or leads to a file, and to an id
  /// of it if it names one.
  func leadsSomewhere(_ address: String, from path: String) -> Bool {
    if address.isEmpty { return false }
    if address.hasPrefix("mailto:") || address.hasPrefix("tel:") { return true }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = parts[0].isEmpty ? path : file(String(parts[0])) else {
      return address.hasPrefix("https://") && !isOurs(address)
    }
    guard files[target] != nil else { return false }
    guard parts.count > 1, let id = String(parts[1]).removingPercentEncoding else { return true }
    return ids[target]?.contains(id) ?? false
  }

  private func isOurs(_ address: String) -> Bool { address.hasPrefix(origin + "/") }

  /// The file that a static host serves for an absolute or root-relative address.
  func file(_ address: String) -> String? {
    let path = isOurs(address) ? String(address.dropFirst(origin.count)) : address
    guard path.hasPrefix(base), let decoded = path.removingPercentEncoding else { return nil }
    let name = decoded.dropFirst(base.count)
    return name.isEmpty || name.hasSuffix("/") ? name + "index.html" : String(name)
  }
}
