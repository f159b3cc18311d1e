import Text

/// The addresses of the site that stand in data files.
extension SiteLinkChecker {
  func diagnostics(of addresses: [SourceTree.WebAddress]) -> [Diagnostic] {
    addresses.compactMap(diagnostic)
  }

  private func diagnostic(of address: SourceTree.WebAddress) -> Diagnostic? {
    guard let hostPath = site.base.hostPath(of: address.path, in: ""),
      site.configuration.exclusions.entries(matching: hostPath).isEmpty,
      let bytes = site.base.pathBelow(hostPath)
    else { return nil }
    let below = String(decoding: bytes, as: UTF8.self)
    if address.isTool, case .page(_, let key)? = book.entry(publishedAt: below) {
      return Diagnostic(
        error: "link.maybe-page", at: address.location,
        "pages are named by their keys, not by '\(address.text)'", hint: "write page: \(key)")
    }
    return isPublished(below) || mayBePublished(below)
      ? nil
      : unpublished("link.unresolved", address.text, below: below, at: address.location)
  }
}

extension SourceTree {
  /// An absolute web address in a data file.
  struct WebAddress {
    let text: String
    let location: SourceLocation
    /// Whether a page's key could stand there.
    var isTool = false

    /// The address without query and fragment.
    var path: ArraySlice<UInt8> {
      Array(text.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") })[...]
    }
  }

  /// The web addresses of the data files that are of the site's own host.
  var ownAddresses: [WebAddress] {
    var addresses = contact.channels.filter { ![.mail, .phone].contains($0.kind) }
      .map { WebAddress(text: $0.url, location: $0.location) }
    for tool in tools.sorted(by: { $0.key < $1.key }).flatMap(\.value.tools) {
      if case .url(let text, let location) = tool.target {
        addresses.append(WebAddress(text: text, location: location, isTool: true))
      }
    }
    for fact in facts.values.values {
      for case .url(let text) in [fact.value] + fact.markets.values {
        addresses.append(WebAddress(text: text, location: fact.location))
      }
    }
    for link in configuration.frameLinks {
      guard case .address(let text) = link.target else { continue }
      for address in [text.common].compactMap(\.self) + text.byLanguage.values.sorted() {
        addresses.append(WebAddress(text: address, location: link.location, isTool: true))
      }
    }
    if let organization = configuration.organization, let text = organization.url {
      addresses.append(WebAddress(text: text, location: organization.location))
    }
    return addresses.filter { configuration.baseURL.hostPath(of: $0.path, in: "") != nil }
  }
}
