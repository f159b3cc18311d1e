import Foundation
import YAML

/// As much of JSON Schema, draft 2020-12, as SiteGen's schemas use; another keyword ends the test.
struct SchemaValidator {
  typealias Schema = [String: Any]

  /// Why a value isn't valid, or `nil` if it is.
  func problem(of node: YAMLNode, _ schema: Schema) -> String? {
    for (keyword, value) in schema {
      if let problem = problem(of: node, keyword, value, schema) { return "\(keyword): \(problem)" }
    }
    return nil
  }

  private func isValid(_ node: YAMLNode, _ schema: Any) -> Bool {
    problem(of: node, schema as! Schema) == nil
  }

  private func problem(
    of node: YAMLNode, _ keyword: String, _ value: Any, _ schema: Schema
  ) -> String? {
    switch keyword {
    case "$schema", "title", "description", "then": return nil
    case "type":
      let types = value as? [String] ?? [value as! String]
      return Self.types(of: node).isDisjoint(with: types)
        ? "\(node.kindName) at \(node.position)" : nil
    case "enum":
      return node.string.map { (value as! [String]).contains($0) } == true ? nil : "none of them"
    case "pattern":
      guard Self.types(of: node) == ["string"] else { return nil }
      return (try! Regex(value as! String)).firstMatchExists(in: node.string!) ? nil : node.string
    case "minimum": return number(node) { $0 < (value as! NSNumber).doubleValue }
    case "maximum": return number(node) { $0 > (value as! NSNumber).doubleValue }
    case "minItems", "minProperties":
      let count = node.sequence?.count ?? node.mapping?.count
      return count.map { $0 < value as! Int } == true ? "too few" : nil
    case "maxProperties":
      return node.mapping.map { $0.count > value as! Int } == true ? "too many" : nil
    case "uniqueItems":
      let texts = (node.sequence ?? []).compactMap(\.string)
      return Set(texts).count < texts.count ? "twice" : nil
    case "items":
      return (node.sequence ?? []).lazy.compactMap { problem(of: $0, value as! Schema) }.first
    default: return problem(ofMapping: node, keyword, value, schema)
    }
  }

  private func problem(
    ofMapping node: YAMLNode, _ keyword: String, _ value: Any, _ schema: Schema
  ) -> String? {
    let entries = node.mapping ?? []
    func has(_ name: String) -> Bool { entries.contains { $0.key == name } }
    switch keyword {
    case "properties":
      let properties = value as! Schema
      return entries.lazy.compactMap { entry in
        properties[entry.key].flatMap { problem(of: entry.value, $0 as! Schema) }
      }.first
    case "additionalProperties":
      let known = (schema["properties"] as? Schema ?? [:]).keys
      let forms = forms(of: schema)
      for entry in entries
      where !known.contains(entry.key)
        && !forms.contains(where: { $0.0.firstMatchExists(in: entry.key) })
      {
        guard let other = value as? Schema else { return "\(entry.key)" }
        if let problem = problem(of: entry.value, other) { return problem }
      }
      return nil
    case "patternProperties":
      return forms(of: schema).lazy.compactMap { form, type in
        entries.lazy.filter { form.firstMatchExists(in: $0.key) }
          .compactMap { problem(of: $0.value, type) }.first
      }.first
    case "propertyNames":
      let form = try! Regex((value as! Schema)["pattern"] as! String)
      return entries.first { !form.firstMatchExists(in: $0.key) }?.key
    case "required":
      guard node.mapping != nil else { return nil }
      return (value as! [String]).first { !has($0) }
    case "dependentRequired":
      return (value as! [String: [String]]).first { key, others in
        has(key) && !others.allSatisfy(has)
      }?.key
    case "anyOf":
      return (value as! [Any]).contains { isValid(node, $0) } ? nil : "none at \(node.position)"
    case "oneOf":
      let count = (value as! [Any]).count { isValid(node, $0) }
      return count == 1 ? nil : "\(count) of them"
    case "allOf":
      return (value as! [Any]).lazy.compactMap { problem(of: node, $0 as! Schema) }.first
    case "not": return isValid(node, value) ? "is so" : nil
    case "if": return isValid(node, value) ? problem(of: node, schema["then"] as! Schema) : nil
    default: preconditionFailure("the keyword '\(keyword)' isn't known here")
    }
  }

  private func forms(of schema: Schema) -> [(Regex<AnyRegexOutput>, Schema)] {
    (schema["patternProperties"] as? Schema ?? [:]).map {
      (try! Regex($0.key), $0.value as! Schema)
    }
  }

  private func number(_ node: YAMLNode, _ isWrong: (Double) -> Bool) -> String? {
    node.decimalText.flatMap(Double.init).map(isWrong) == true ? node.decimalText : nil
  }

  /// The types of JSON that a value of YAML's core schema has.
  private static func types(of node: YAMLNode) -> Set<String> {
    if node.mapping != nil { return ["object"] }
    if node.sequence != nil { return ["array"] }
    if node.isNull { return ["null"] }
    if node.bool != nil { return ["boolean"] }
    guard node.decimalText != nil else { return ["string"] }
    return node.int == nil ? ["number"] : ["number", "integer"]
  }
}

extension Regex<AnyRegexOutput> {
  fileprivate func firstMatchExists(in text: String) -> Bool { text.firstMatch(of: self) != nil }
}
