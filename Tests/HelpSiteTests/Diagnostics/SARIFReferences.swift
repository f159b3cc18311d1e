/// What a log says twice and must say alike.
struct SARIFReferences {
  let run: JSONValue

  func problems() -> [String] {
    let rules = (run["tool"]?["driver"]?["rules"]?.list ?? []).map { $0["id"]?.text ?? "" }
    let results = run["results"]?.list ?? []
    return (Set(rules).count == rules.count ? [] : ["a rule stands twice"])
      + results.enumerated().flatMap { index, result in
        problems(of: result, rules).map { "result \(index): \($0)" }
      }
  }

  private func problems(of result: JSONValue, _ rules: [String]) -> [String] {
    var problems: [String] = []
    let index = result["ruleIndex"]?.number ?? -1
    if !rules.indices.contains(index) || rules[index] != result["ruleId"]?.text {
      problems.append("its index is another rule's")
    }
    for location in result["locations"]?.list ?? [] {
      let place = location["physicalLocation"]
      let address = place?["artifactLocation"]?["uri"]?.text ?? ""
      if !Self.isRelative(address) { problems.append("'\(address)' is no relative address") }
      let region = place?["region"]
      func number(_ key: String) -> Int { region?[key]?.number ?? 0 }
      if (number("endLine"), number("endColumn")) < (number("startLine"), number("startColumn")) {
        problems.append("it ends before it begins")
      }
    }
    return problems
  }

  /// Whether an address is a path as in
  /// [RFC 3986, 4.2](https://www.rfc-editor.org/rfc/rfc3986#section-4.2), without a scheme, from the
  /// root of the repository down.
  private static func isRelative(_ address: String) -> Bool {
    let segment = /(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})+/
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { $0.wholeMatch(of: segment) != nil && $0 != "." && $0 != ".." }
      && !(parts.first ?? "").contains(":")
  }
}
