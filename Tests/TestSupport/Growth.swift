import Platform

/// How the cost of some work grows with the size of its input, whatever else the machine does.
///
/// The work is done at a size and at a part of it. At four times the size, work in proportion
/// costs four times as much, quadratic work sixteen times. Other programs and tests on the same
/// machine lengthen a try, never shorten it: of some tries the cheapest counts, and only work that
/// isn't in proportion is tried to the end.
package struct Growth {
  /// How much larger the whole size is than the part.
  package let times: Int
  /// The cost at the whole size, as a multiple of that at the part.
  package let factor: Double

  /// Nearer to ``times`` than to its square.
  package var isInProportion: Bool { factor < Self.bound(times) }

  private static func bound(_ times: Int) -> Double { Double(times * times * times).squareRoot() }

  /// Optimised work is so short that what else the machine does, which takes the processor's caches
  /// too, may cost the whole size more than the part for some tries on end.
  private static let tries = 20

  /// Tries some work whose cost is processor time of the calling thread.
  ///
  /// The work mustn't leave the thread. Making its input isn't counted. `size` is the largest that
  /// is of interest.
  package init<Input>(
    upTo size: Int, times: Int = 4, of input: (Int) throws -> Input, _ work: (Input) throws -> Void
  ) rethrows {
    try self.init(
      ofCost: { input in
        let start = Self.threadTime
        try work(input)
        return Self.threadTime - start
      }, upTo: size, times: times, of: input)
  }

  /// Tries some work that needs only a size.
  package init(upTo size: Int, _ work: (Int) throws -> Void) rethrows {
    try self.init(upTo: size, of: { $0 }, work)
  }

  /// Tries some work that tells its cost itself, in any unit.
  package init<Input>(
    ofCost cost: (Input) throws -> Double, upTo size: Int, times: Int = 4,
    of input: (Int) throws -> Input
  ) rethrows {
    let (part, whole) = (try input(size / times), try input(size))
    // The first try also fills caches; if only this one were dear, dear work would seem cheap.
    var least = (part: try cost(part), whole: Double.infinity)
    for _ in 0..<Self.tries {
      least.part = min(least.part, try cost(part))
      least.whole = min(least.whole, try cost(whole))
      if least.whole < Self.bound(times) * least.part { break }
    }
    self.times = times
    factor = least.whole / least.part
  }

  /// Seconds that the thread has had a processor.
  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Growth: CustomStringConvertible {
  package var description: String { "\(times) times the input costs \(factor) times as much" }
}
