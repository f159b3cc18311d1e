import CommonMark

/// Keeps together what reads from left to right in text from right to left.
enum LatinIsolation {
  /// Wraps code and the runs of all texts, their facts filled in.
  ///
  /// - Parameters:
  ///   - root: Below it all is looked at.
  ///   - pseudo: A pseudo-language, which may have turned the direction of texts already.
  static func isolate(below root: Node, in pseudo: PseudoLanguage? = nil) {
    for node in root.descendants {
      switch node.kind {
      case .text:
        if let pseudo, node.withLiteral(pseudo.hasTurned) { break }
        isolateRuns(of: node)
      case .code:
        let holder = isolate(in: node)
        node.replace(with: holder)
        holder.appendChild(node)
      default: break
      }
    }
  }

  /// The direction is that of all that is wrapped; a browser would guess it from the first letter.
  private static func isolate(in node: Node) -> Node {
    node.makeRawInline("<bdi dir=\"ltr\">".utf8, end: "</bdi>".utf8)
  }

  private static func isolateRuns(of node: Node) {
    let runs = node.withLiteral { text in
      var finder = LatinRun(text, after: node.characterBefore)
      return Array(sequence(state: ()) { _ in finder.next() })
    }
    guard !runs.isEmpty else { return }
    let text = node.withLiteral { Array($0) }
    var start = 0
    for run in runs {
      node.insertBefore(node.makeText(text[start..<run.lowerBound]))
      let holder = isolate(in: node)
      holder.appendChild(node.makeText(text[run]))
      node.insertBefore(holder)
      start = run.upperBound
    }
    node.setLiteral(text[start...])
  }
}
