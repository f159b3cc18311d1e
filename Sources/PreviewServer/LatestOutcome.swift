import HelpSite

/// What the last build of the preview gave, and who waits for the next one.
actor LatestOutcome {
  /// `nil` before the first build has ended.
  private(set) var outcome: PreviewOutcome?
  private var bells: [Int: AsyncStream<Void>.Continuation] = [:]
  private var bellCount = 0

  /// Takes the place of the build before, and rings all bells.
  func replace(by outcome: PreviewOutcome) {
    self.outcome = outcome
    ring()
  }

  /// Rings whenever there is something new, and sometimes when there isn't.
  func add(bell: AsyncStream<Void>.Continuation) {
    bellCount += 1
    bells[bellCount] = bell
  }

  /// Rings all bells; those that nobody hears any more are given away.
  func ring() {
    for (number, bell) in bells {
      if case .terminated = bell.yield() { bells[number] = nil }
    }
  }
}
