import Text
import YAML

extension StrictReader {
  /// What `release` of `site.yaml` asks for.
  ///
  /// - Parameters:
  ///   - node: The mapping; `nil` if there is none.
  ///   - general: What holds for keys that it hasn't.
  /// - Returns: `nil` if nothing is asked for.
  mutating func releaseTerms(
    _ node: YAMLNode?, over general: ReleaseTerms? = nil
  ) -> ReleaseTerms? {
    guard let node, let object = object(node, .release) else {
      return general
    }
    var terms = general ?? ReleaseTerms(location: location(node))
    terms.location = location(node)
    if let must = list(object["must"]) { terms.must = must.compactMap { requirement($0) } }
    if let coverage = count(object["coverage"], in: 0...100) { terms.coverage = coverage }
    if let isReviewed = flag(object["reviewed"]) { terms.isReviewed = isReviewed }
    return terms
  }

  private mutating func requirement(
    _ node: YAMLNode
  ) -> (selection: PartSelection, location: SourceLocation)? {
    guard let text = text(node) else { return nil }
    if let selection = PartSelection(text) { return (selection, location(node)) }
    report(
      "value", node, "'\(text)' names no page and no part of one",
      hint: "such as refunds, refunds#how-long or refunds@title")
    return nil
  }
}
