package import Text

/// Which files of a site may be others than a moment ago.
package enum ChangedFiles: Equatable, Sendable {
  /// Any of them.
  case all
  /// These alone.
  case some(Set<SourcePath>)

  package static let nothing = ChangedFiles.some([])

  package var isEmpty: Bool { self == .nothing }

  func contains(_ path: SourcePath) -> Bool {
    switch self {
    case .all: true
    case .some(let paths): paths.contains(path)
    }
  }

  package func union(_ other: Self) -> Self {
    guard case .some(let own) = self, case .some(let others) = other else { return .all }
    return .some(own.union(others))
  }

  func isSuperset(of other: Self) -> Bool {
    switch (self, other) {
    case (.all, _): true
    case (.some, .all): false
    case (.some(let own), .some(let others)): own.isSuperset(of: others)
    }
  }
}
