import Dispatch
import Platform
import Synchronization

/// The signals that end this program, while another program of its own runs, which mustn't outlive
/// it.
struct EndingSignals {
  private struct Guarded {
    let signal: Int32
    let source: any DispatchSourceSignal
    let before: (@convention(c) (Int32) -> Void)?
  }

  /// Whether a signal came, by which this program is about to end.
  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  private let guarded: [Guarded]
  private let isEnding = Flag()

  /// Kills the process `child` when a signal comes that would end this program, and lets it.
  init(passingTo child: pid_t) {
    guarded = [SIGINT, SIGTERM, SIGHUP].compactMap { [isEnding] number in
      let before = signal(number, SIG_IGN)
      // Who ignored it before, such as a program under nohup, goes on doing so.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        isEnding.isSet.store(true, ordering: .sequentiallyConsistent)
        kill(child, SIGKILL)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.activate()
      return Guarded(signal: number, source: source, before: before)
    }
  }

  /// Lets the signals do what they did before.
  ///
  /// If one of them has ended the child, it doesn't return: what failed by that isn't told.
  func restore() {
    while isEnding.isSet.load(ordering: .sequentiallyConsistent) { pause() }
    for one in guarded {
      one.source.cancel()
      signal(one.signal, one.before)
    }
  }
}
