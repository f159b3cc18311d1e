import HelpSite
import Synchronization

/// A line on the terminal that counts the files of a build that takes longer than a second.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let finished = Atomic(0)

  init(isShown: Bool) { self.isShown = isShown }

  var progress: Progress {
    Progress { [self] count, total in
      let done = finished.add(count, ordering: .relaxed).newValue
      guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
      Terminal.printError("\r\(done) of \(total) files")
    }
  }

  func clear() {
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    Terminal.printError("\r\u{1B}[K")
  }
}
