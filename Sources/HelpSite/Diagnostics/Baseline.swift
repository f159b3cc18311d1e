package import Files
import Text

/// The findings that a site had when a baseline was written, which a check lets pass.
///
/// The file has one line a finding, `id hash count file`, sorted by file, so that branches merge well:
/// two lines of one finding count as the higher of the two.
package struct Baseline: Sendable {
  private let counts: [DiagnosticFingerprint: Int]

  private init(_ counts: [DiagnosticFingerprint: Int]) { self.counts = counts }

  /// The baseline that lets all of these pass.
  package init(of diagnostics: [Diagnostic], site: SourceFolder?) {
    var counts: [DiagnosticFingerprint: Int] = [:]
    for fingerprint in Self.fingerprints(of: diagnostics, site: site) {
      counts[fingerprint, default: 0] += 1
    }
    self.init(counts)
  }

  /// The file's bytes.
  package var text: String {
    Self.head
      + counts.sorted { $0.key < $1.key }.map { fingerprint, count in
        "\(fingerprint.id) \(fingerprint.hash) \(count) \(fingerprint.file)\n"
      }.joined()
  }

  private static let head =
    "# SiteGen: findings that \"check --baseline\" lets pass; \"check --write-baseline\" writes it.\n"

  /// Whether a file begins as a baseline does.
  package static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: head.utf8) }

  private static func fingerprints(
    of diagnostics: [Diagnostic], site: SourceFolder?
  ) -> [DiagnosticFingerprint] {
    var lines = SourceLines(site: site)
    return diagnostics.map { DiagnosticFingerprint($0, &lines) }
  }

  /// What a check found, beside what was known.
  package struct Comparison: Sendable {
    /// The new findings, in the order in which they were found.
    package var new: [Diagnostic]
    package var knownCount = 0
    /// Lines `id in file`, of what is known and wasn't found; sorted.
    package var gone: [String] = []

    /// A comparison in which nothing is known, so that all is new.
    package init(new: [Diagnostic] = []) { self.new = new }
  }

  /// Parts new findings from known ones.
  package func compare(_ diagnostics: [Diagnostic], site: SourceFolder?) -> Comparison {
    var left = counts
    var comparison = Comparison()
    let fingerprints = Self.fingerprints(of: diagnostics, site: site)
    for (diagnostic, fingerprint) in zip(diagnostics, fingerprints) {
      if let count = left[fingerprint], count > 0 {
        left[fingerprint] = count - 1
        comparison.knownCount += 1
      } else {
        comparison.new.append(diagnostic)
      }
    }
    comparison.gone = left.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
      "\($0.key.id) in \($0.key.file)" + ($0.value > 1 ? " (\($0.value) times)" : "")
    }
    return comparison
  }
}

extension Baseline {
  /// Reads a file; `name` is what diagnostics call it.
  ///
  /// - Parameters:
  ///   - bytes: The file's.
  ///   - name: Its path.
  /// - Throws: ``BuildFailure`` with the place of every line that isn't one of a baseline.
  package init(_ bytes: [UInt8], name: String) throws(BuildFailure) {
    var counts: [DiagnosticFingerprint: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, bytes) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      var line = String(decoding: bytes, as: UTF8.self)[...]
      if line.utf8.last == 0x0D { line = line.dropLast() }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let place = SourceLocation(file: SourcePath(name), line: index + 1)
      if let (fingerprint, count) = Self.entry(line) {
        counts[fingerprint] = max(count, counts[fingerprint] ?? 0)
      } else {
        diagnostics.append(Self.malformed(line, at: place))
      }
    }
    try diagnostics.throwIfErrors()
    self.init(counts)
  }

  private static func entry(_ line: Substring) -> (DiagnosticFingerprint, Int)? {
    let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].contains("."), parts[1].wholeMatch(of: /[0-9a-f]{16}/) != nil,
      let count = Int(parts[2]), count > 0, !parts[3].isEmpty
    else { return nil }
    let fingerprint = DiagnosticFingerprint(
      id: String(parts[0]), file: String(parts[3]), hash: String(parts[1]))
    return (fingerprint, count)
  }

  private static func malformed(_ line: Substring, at place: SourceLocation) -> Diagnostic {
    if ConflictMarks.begin(line) {
      return .unmerged(error: "baseline.conflict", at: place)
    }
    return Diagnostic(
      error: "baseline.syntax", at: place, "this is no line of a baseline",
      hint: "write the file anew with 'SiteGen check --write-baseline'")
  }
}
