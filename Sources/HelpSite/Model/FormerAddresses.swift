import Text

/// The addresses of which `redirects.yaml` says what became of them.
struct FormerAddresses: Sendable {
  private let addresses: Set<PublishedLedger.Entry>
  /// What the paths of patterns begin with, with the slash at the start.
  private let prefixes: [String]

  init(_ table: RedirectTable, base: BaseURL) {
    let paths = table.redirects.map(\.from) + table.gonePaths.map(\.path)
    addresses = Set(
      paths.filter { !$0.isPattern }
        .map { .address(of: PageAddress(redirected: $0.text, base: base)) })
    prefixes = paths.filter(\.isPattern).map { "/" + $0.text }
  }

  func contains(_ entry: PublishedLedger.Entry) -> Bool {
    if addresses.contains(entry) { return true }
    guard !prefixes.isEmpty, case .address(let address) = entry else { return false }
    return prefixes.contains(where: address.text.beginsInBytes)
  }
}
