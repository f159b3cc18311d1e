import HelpSite

/// The ports at which a server may listen.
package enum ServerPort: Equatable, Sendable {
  /// At this port alone; 0 is any free one.
  case exactly(Int)
  /// At the first free one from this on.
  case from(Int)

  /// The ports in the order in which to try them.
  var candidates: ClosedRange<Int> {
    switch self {
    case .exactly(let port): port...port
    case .from(let port): port...min(port + 99, 65_535)
    }
  }
}
