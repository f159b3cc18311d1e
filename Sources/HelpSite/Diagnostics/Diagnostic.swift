package import Text

/// Something an author has to fix, tied to the place that caused it.
///
/// Mistakes in content are values, collected so that one build shows them all. Only the
/// machine's failures (a full disk, a missing folder) are thrown where they happen.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    /// To be known: nothing is wrong or poorer. Never fails a run.
    case note
    case warning, error

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    /// The worst first.
    static let worstFirst: [Self] = [.error, .warning, .note]
  }

  /// The stable name that tests and the guide use, such as `"link.unresolved"`.
  package var id: String
  package var severity: Severity
  package var location: SourceLocation
  /// One clause, lower case, no full stop.
  package var message: String
  /// What to do, if that is certain: `did you mean 'refunds.md'?`.
  package var hint: String?

  package init(
    error id: String, at location: SourceLocation, _ message: String, hint: String? = nil
  ) {
    self.init(id: id, severity: .error, location: location, message: message, hint: hint)
  }

  package init(
    warning id: String, at location: SourceLocation, _ message: String, hint: String? = nil
  ) {
    self.init(id: id, severity: .warning, location: location, message: message, hint: hint)
  }

  package init(
    note id: String, at location: SourceLocation, _ message: String, hint: String? = nil
  ) {
    self.init(id: id, severity: .note, location: location, message: message, hint: hint)
  }

  init(
    id: String, severity: Severity, location: SourceLocation, message: String, hint: String?
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.message = Self.bounded(message)
    self.hint = hint.map(Self.bounded)
  }
}

extension Diagnostic {
  /// The bytes of a message beyond which its middle is left out: what it quotes may be of any length.
  private static let lengthLimit = 1_000

  private static func bounded(_ text: String) -> String {
    guard text.utf8.count > lengthLimit else { return text }
    return "\(text.prefix(300)) … \(text.suffix(200))"
  }

  /// The same, as something that stops the build.
  var asError: Self {
    Self(id: id, severity: .error, location: location, message: message, hint: hint)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line in the form that editors and CI link to: `file:line:column: error: text [id]`.
  package var description: String {
    "\(location): \(severity.rawValue): \(message) [\(id)]"
  }
}

extension Diagnostic: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    if a.location != b.location { return a.location < b.location }
    return (a.id, a.message, a.hint ?? "") < (b.id, b.message, b.hint ?? "")
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Ends a stage: throws all of them, sorted, if one is an error.
  func throwIfErrors() throws(BuildFailure) {
    if hasErrors { throw BuildFailure(diagnostics: sortedAndUnique()) }
  }

  /// Sorted by place; the same mistake met twice (by two pages that share it) is one.
  package func sortedAndUnique() -> [Diagnostic] { Set(self).sorted() }

  /// `2 errors, 1 warning`; empty if there is none.
  package var severityCounts: String {
    let counts = Diagnostic.Severity.worstFirst.map { severity in
      (count: count { $0.severity == severity }, name: severity.rawValue)
    }
    return counts.filter { $0.count > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }
}

extension Diagnostic {
  /// The same seen from a folder from which `prefix` leads to the site: `docs/`.
  func moved(below prefix: String) -> Self {
    guard !prefix.isEmpty else { return self }
    var moved = self
    moved.location = location.below(prefix)
    moved.message = SitePaths.text(message, below: prefix)
    moved.hint = hint.map { SitePaths.text($0, below: prefix) }
    return moved
  }
}
