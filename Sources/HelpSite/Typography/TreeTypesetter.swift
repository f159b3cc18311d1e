import CommonMark

/// Sets the text of a page's tree: its text nodes alone, never code, addresses or raw HTML.
struct TreeTypesetter {
  private let typography: Typography
  private let fresh: Typesetter
  /// The typesetter of the block that the walk is in.
  private var typesetter: Typesetter

  init(_ typography: Typography) {
    self.typography = typography
    fresh = Typesetter(typography)
    typesetter = fresh
  }

  /// Takes the next node of a walk through the tree, before facts are filled in.
  mutating func visit(_ node: Node) {
    switch node.kind {
    case .text: Self.set(node, by: &typesetter, in: typography.pseudo)
    case .code: typesetter.pass(CharacterClass.word)
    case .softBreak, .lineBreak: typesetter.pass(CharacterClass.space)
    case .image: setDescription(of: node)
    case .emphasis, .strong, .link, .htmlInline: break
    default:
      typesetter.beginBlock()
      typography.pseudo?.markEnds(of: node)
    }
  }

  /// Does what needs the whole text as readers will see it, its facts filled in.
  func finish(_ root: Node) {
    if typography.joinsLines { LineJoiner.join(below: root) }
    if typography.isolates {
      LatinIsolation.isolate(below: root, in: typography.pseudo)
    }
  }

  private static func set(
    _ node: Node, by typesetter: inout Typesetter, in pseudo: PseudoLanguage?
  ) {
    guard !node.isAddress else { return typesetter.pass(CharacterClass.word) }
    let set = node.withLiteral {
      typesetter.set($0, characterBehind: node.characterBehind, textBehind: node.textBehind)
    }
    if let set { node.setLiteral(set) }
    if let pseudo { node.setLiteral(node.withLiteral(pseudo.words)) }
  }

  /// A picture's description is a text of its own.
  private mutating func setDescription(of image: Node) {
    var inner = fresh
    let texts = image.descendants.filter { $0.kind == .text }
    typography.pseudo?.markEnds(of: image)
    for node in texts { Self.set(node, by: &inner, in: typography.pseudo) }
    typesetter.pass(CharacterClass.word)
  }
}

extension Node {
  /// All that stands behind the node in its block, as UTF-8; what is no text reads like a word.
  fileprivate var textBehind: [UInt8] {
    var text: [UInt8] = []
    var leaf = leafBehind
    while let node = leaf {
      switch node.kind {
      case .text where !node.isAddress: node.withLiteral { text += $0 }
      case .softBreak, .lineBreak: text.append(character: CharacterClass.space)
      case .text, .code, .image, .customInline: text.append(character: CharacterClass.word)
      default: break
      }
      leaf = node.leafBehind
    }
    return text
  }

  /// Whether a text is an address that is a link to itself, perhaps one in HTML of our own.
  var isAddress: Bool {
    let link = parent?.kind == .link ? parent : parent?.replacedLink
    guard let destination = link?.destination else { return false }
    return withLiteral {
      $0.elementsEqual(destination.utf8)
        || destination.utf8.starts(with: "mailto:".utf8)
          && $0.elementsEqual(destination.utf8.dropFirst("mailto:".utf8.count))
    }
  }
}
