import Text

/// A link or an image, as it is written, and where it leads.
struct BodyLink {
  /// Its address, without Markdown's escapes.
  let written: String
  /// Empty if it has none.
  let title: String
  /// What the address means as it is written.
  let target: LinkTarget
  /// Its place among the elements.
  let index: Int

  /// The address with its facts filled in, and what it means then.
  ///
  /// Made when it is asked for: kept, the long facts of a small page would fill the memory.
  func filled(
    with facts: FactTexts?, in file: SourcePath
  ) -> (address: String, target: LinkTarget) {
    guard let facts, Placeholder.mayStand(in: written) else { return (written, target) }
    let address = facts.expanded(written)
    return (address, LinkTarget(address, in: file))
  }
}
