import YAML

/// Reads `content/tools.yaml`.
struct ToolsReader {
  private var reader: StrictReader

  static func read(
    _ bytes: [UInt8], with reader: StrictReader
  ) -> Diagnosed<[String: ToolGroup]> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var tools = Self(reader: reader)
    let groups = tools.read(document)
    return Diagnosed(groups, tools.reader.diagnostics)
  }

  private mutating func read(_ document: YAMLNode?) -> [String: ToolGroup] {
    guard let file = reader.object(document, .tools) else { return [:] }
    var groups: [String: ToolGroup] = [:]
    for entry in reader.mapping(file["groups"]) ?? [] {
      guard let id = reader.identifier(entry),
        let object = reader.object(entry.value, .toolGroup)
      else { continue }
      let path: WordPath = "groups.\(id)"
      let title = reader.required("title", of: object) { $0.localized($1, at: "\(path).title") }
      let list = reader.required("tools", of: object) { $0.filledList($1) } ?? []
      let nodes = reader.limited(list, to: 500, "tools in the group")
      var ids = HeadingIDs(explicit: [])
      let tools = nodes.compactMap { tool($0, of: path, &ids) }
      guard let title else { continue }
      groups[id] = ToolGroup(id: id, title: title, tools: tools, words: reader.takeWords())
    }
    return groups
  }

  /// What is known of a tool by its address, since names change.
  private mutating func tool(
    _ node: YAMLNode, of group: WordPath, _ ids: inout HeadingIDs
  ) -> ToolGroup.Tool? {
    guard let object = reader.object(node, .tool) else {
      return nil
    }
    let target = target(of: object)
    let path: WordPath = "\(group).tools.\(ids.id(for: target?.idStem ?? ""))"
    let name = reader.required("name", of: object) { $0.localized($1, at: "\(path).name") }
    let description = reader.localized(object["description"], at: "\(path).description")
    guard let name, let target else { return nil }
    return .init(name: name, description: description, target: target)
  }

  private mutating func target(of object: StrictObject) -> ToolGroup.Tool.Target? {
    switch (object["url"], object["page"]) {
    case (.some, let page?):
      reader.report("value", page, "the tool has both 'url' and 'page'", hint: "keep one of them")
      return nil
    case (let url?, nil): return reader.webAddress(url).map { .url($0, reader.location(url)) }
    case (nil, let page?):
      return reader.text(page).map { .page(PageKey($0), reader.location(page)) }
    default:
      reader.report(
        "missing-key", object.node, "the tool has neither 'url' nor 'page'",
        hint: "url: an address, or page: a page's key")
      return nil
    }
  }
}

extension ToolGroup.Tool.Target {
  /// What the id of the tool is made of.
  fileprivate var idStem: String {
    switch self {
    case .url(let url, _): String(url.drop { $0 != "/" })
    case .page(let key, _): key.text
    }
  }
}
