import Text

/// A titled list of related products, one group of `tools.yaml`.
struct ToolGroup: Sendable {
  let id: String
  let title: LocalizedText
  let tools: [Tool]
  let words: [DataWords]

  struct Tool: Sendable {
    enum Target: Sendable {
      /// With the place where it stands.
      case url(String, SourceLocation)
      /// With the place where it is named.
      case page(PageKey, SourceLocation)
    }

    let name: LocalizedText
    let description: LocalizedText?
    let target: Target
  }
}
