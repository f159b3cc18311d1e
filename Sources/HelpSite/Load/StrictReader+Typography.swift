import YAML

extension StrictReader {
  /// The typographic rules of a language that a site uses: a flag for all, or one for each.
  mutating func typography(_ node: YAMLNode?) -> TypographySwitches {
    var switches = TypographySwitches()
    guard let node else { return switches }
    guard node.mapping != nil else {
      return flag(node) ?? true ? switches : .off
    }
    guard let object = object(node, .typography) else { return switches }
    switches.quotes = flag(object["quotes"]) ?? true
    switches.spaces = flag(object["spaces"]) ?? true
    switches.lineBreaks = flag(object["lineBreaks"]) ?? true
    switches.emphasis = flag(object["emphasis"]) ?? true
    switches.isolation = flag(object["isolation"]) ?? true
    return switches
  }
}
