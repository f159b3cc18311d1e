import Text

/// A titled list of related products, one group of `tools.yaml`.
struct ToolGroup: Sendable {
  let id: String
  let title: LocalizedText
  let tools: [Tool]

  struct Tool: Sendable {
    enum Target: Sendable {
      case url(String)
      /// A page's key, and where it is named.
      case page(String, SourceLocation)
    }

    let name: LocalizedText
    let description: LocalizedText?
    let target: Target
  }
}
