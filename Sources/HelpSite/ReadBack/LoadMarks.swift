/// What an element says of itself to a policy.
struct LoadMarks {
  var nonce: String?
  /// The digests of the file, as the page names them.
  var integrity: String?

  func nonceMatches(_ source: PolicySource) -> Bool {
    guard case .nonce(let wanted) = source, let nonce, !nonce.isEmpty else { return false }
    return nonce == wanted
  }

  /// Whether the policy has all digests.
  func integrityMatches(_ sources: [PolicySource]) -> Bool {
    let digests = (integrity ?? "").split { $0.isWhitespace }.map { PolicySource("'\($0)'") }
    return !digests.isEmpty && digests.allSatisfy(sources.contains)
  }
}
