import YAML

extension StrictReader {
  /// What `services` of `site.yaml` says, in its order.
  mutating func services(_ node: YAMLNode?) -> [SiteService] {
    (mapping(node) ?? []).compactMap { entry -> SiteService? in
      guard identifier(entry) != nil, let keys = object(entry.value, .service) else { return nil }
      let scripts = (list(keys["scripts"]) ?? []).compactMap { script($0) }
      let styles = addresses(keys["styles"], as: DataType.loadedAddress)
      let allow = object(keys["allow"], .allowed)
      var allowed: [SiteService.Resource: [String]] = [:]
      for resource in SiteService.Resource.allCases {
        allowed[resource] = addresses(allow?[resource.rawValue], as: DataType.allowedAddress)
      }
      let pages = list(keys["pages"])?.compactMap { word($0, PageKind.self) }
      return SiteService(
        scripts: scripts, styles: styles, allowed: allowed,
        pages: Set(pages ?? PageKind.allCases))
    }
  }

  /// An address, or an address with what its element says besides.
  private mutating func script(_ node: YAMLNode) -> SiteService.Script? {
    guard node.mapping != nil else {
      return address(node, as: DataType.loadedAddress).map {
        SiteService.Script(address: $0, waits: false, attributes: [])
      }
    }
    guard let keys = object(node, .script) else { return nil }
    let address = required("src", of: keys) { $0.address($1, as: DataType.loadedAddress) }
    let attributes = (mapping(keys["attributes"]) ?? []).compactMap { attribute($0) }
    let waits = flag(keys["waits"]) ?? false
    return address.map {
      SiteService.Script(
        address: $0, waits: waits, attributes: attributes.sorted { $0.name < $1.name })
    }
  }

  private mutating func attribute(_ entry: YAMLNode.Entry) -> (name: String, value: String)? {
    let value = words(entry.value)
    guard matches(entry.key, DataType.attributeName) else {
      report(
        Diagnostic(
          error: "\(area).name", at: location(entry.keyPosition),
          "'\(entry.key)' can't be an attribute of a script",
          hint: "data-…, id, integrity or crossorigin"))
      return nil
    }
    return value.map { (entry.key, $0) }
  }

  private mutating func addresses(_ node: YAMLNode?, as form: String) -> [String] {
    (list(node) ?? []).compactMap { address($0, as: form) }
  }

  private mutating func address(_ node: YAMLNode?, as form: String) -> String? {
    guard let node, let text = text(node) else { return nil }
    if matches(text, form) { return text }
    report(
      "value", node, "'\(text)' is no address of another host that a page could load from",
      hint: "such as https://stats.example.com, in small letters")
    return nil
  }

  private func matches(_ text: String, _ form: String) -> Bool {
    (try? Regex(form).wholeMatch(in: text)) != nil
  }
}

extension DataType {
  /// What stands in a policy as it is: nothing in it ends a directive.
  private static let host = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?"
  private static let path = "(:[0-9]{1,5})?(/[A-Za-z0-9._~/%-]*)?"
  /// An address that a page loads.
  static let loadedAddress = "^https://\(host)\(path)(\\?[A-Za-z0-9._~/%&=:@+-]*)?$"
  /// A host, all hosts below one, or an address that ends in a slash for all below it.
  static let allowedAddress = "^(https|wss)://(\\*\\.)?\(host)\(path)$"
  static let attributeName = "^(data-[a-z0-9-]+|id|integrity|crossorigin)$"
}
