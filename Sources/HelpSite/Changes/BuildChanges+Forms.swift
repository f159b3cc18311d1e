import Publishing
import Text

extension BuildChanges {
  package enum Form: String, CaseIterable, Sendable {
    case text, json
    /// A path a line.
    case paths
    /// A path before each zero byte.
    case paths0
    /// The same for rsync, which takes names with some first signs for comments.
    case rsync
  }

  /// The entries of some steps.
  package func only(_ steps: Set<DeploymentStep>) -> Self {
    Self(entries: entries.filter { steps.contains($0.step) })
  }

  private init(entries: [Entry]) { self.entries = entries }

  package func text(as form: Form) -> String {
    switch form {
    case .text: entries.map { PrintableText.of("\($0.kind.sign) \($0.path)") + "\n" }.joined()
    case .json: JSON.object([("changes", .list(entries.map(\.json)))]).line
    case .paths: entries.map { "\($0.path)\n" }.joined()
    case .paths0: entries.map { "\($0.path)\0" }.joined()
    case .rsync: entries.map { "\(Self.beginsComment($0.path) ? "./" : "")\($0.path)\0" }.joined()
    }
  }

  /// `--from0` changes nothing about it.
  private static func beginsComment(_ path: OutputPath) -> Bool {
    path.text.utf8.first.map("#;".utf8.contains) ?? false
  }

  /// How many files of the site differ: `1 added, 2 changed, 0 removed`.
  package var summary: String {
    let files = entries.filter { $0.step != .manifest }
    if files.isEmpty { return "nothing changed" }
    return [Kind.added, .changed, .removed].map { kind in
      "\(files.count { $0.kind == kind }) \(kind.rawValue)"
    }.joined(separator: ", ")
  }
}

extension BuildChanges.Kind {
  fileprivate var sign: String {
    switch self {
    case .added: "+"
    case .changed: "~"
    case .removed: "-"
    }
  }
}

extension BuildChanges.Entry {
  fileprivate var json: JSON {
    .object([
      ("path", .text(path.text)), ("step", .text(step.rawValue)), ("change", .text(kind.rawValue)),
      ("size", digest.map { .number($0.size) }), ("xxh128", digest.map { .text($0.hash.hex) }),
    ])
  }
}
