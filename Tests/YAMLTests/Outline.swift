import YAML

/// A node in one line, each value and key with its place: `{a@1:1: 'b'@1:4}@1:1`.
func outline(_ node: YAMLNode?) -> String {
  guard let node else { return "nil" }
  let content =
    switch node.content {
    case .scalar(let scalar): scalar.isPlain ? scalar.text : "'\(scalar.text)'"
    case .sequence(let items): "[\(items.map(outline).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key)@\($0.keyPosition): \(outline($0.value))" }.joined(separator: ", "))}"
    }
  return "\(content)@\(node.position)"
}

/// Parses with room for big texts; one that fails is outlined as its error.
func outline(of text: String) -> String {
  do {
    return outline(try YAMLParser(limits: .init(bytes: 2 << 20)).parse(Array(text.utf8)))
  } catch {
    return "\(error.position) \(error.kind.rawValue)"
  }
}

/// The error that a text gives, or `nil` if it is sound.
func error(of bytes: [UInt8], limits: YAMLParser.Limits = .init(), firstLine: Int = 1) -> YAMLError?
{
  do {
    _ = try YAMLParser(limits: limits).parse(bytes, firstLine: firstLine)
    return nil
  } catch {
    return error
  }
}

func error(of text: String) -> YAMLError? { error(of: Array(text.utf8)) }
