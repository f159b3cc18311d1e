import Foundation
import TestSupport
import Testing

@Suite struct GrowthTests {
  /// Each with its steps at a size.
  private static let proportional: [@Sendable (Int) -> Int] = [
    { $0 }, { 500 + $0 }, { $0 * ($0.bitWidth - $0.leadingZeroBitCount) },
  ]
  private static let quadratic: [@Sendable (Int) -> Int] = [{ $0 * $0 }, { $0 * ($0 + 100) / 2 }]

  @Test(arguments: proportional)
  func `work in proportion is accepted`(steps: @Sendable (Int) -> Int) {
    #expect(Growth(ofCost: { Double(steps($0)) }, upTo: 2_000, of: { $0 }).isInProportion)
    #expect(Growth(upTo: 1_000_000) { spend(steps($0)) }.isInProportion)
  }

  @Test(arguments: quadratic)
  func `quadratic work is refused`(steps: @Sendable (Int) -> Int) {
    #expect(!Growth(ofCost: { Double(steps($0)) }, upTo: 2_000, of: { $0 }).isInProportion)
    #expect(!Growth(upTo: 2_000) { spend(steps($0)) }.isInProportion)
  }

  @Test(arguments: [4, 16])
  func `the bound lies in the middle, whatever the sizes`(times: Int) {
    let middle = Double(times) * Double(times).squareRoot()
    for (factor, isInProportion) in [(0.9 * middle, true), (1.1 * middle, false)] {
      let growth = Growth(
        ofCost: { $0 == 100 ? factor : 1 }, upTo: 100, times: times, of: { $0 })
      #expect(growth.isInProportion == isInProportion)
    }
  }

  @Test func `the cheapest try counts`() {
    var rest = [1.0, 30, 100, 1, 100, 1, 4][...]
    #expect(Growth(ofCost: { _ in rest.removeFirst() }, upTo: 4, of: { $0 }).factor == 4)
  }

  @Test func `a dear first try doesn't hide what is quadratic`() {
    var isFirst = true
    let growth = Growth(
      ofCost: { size in
        defer { isFirst = false }
        return Double(size * size * (isFirst ? 10 : 1))
      }, upTo: 100, of: { $0 })
    #expect(!growth.isInProportion)
  }

  @Test func `waiting for a processor costs nothing`() {
    let growth = Growth(upTo: 400_000) { size in
      spend(size)
      // As if a busy machine let others go first.
      Thread.sleep(forTimeInterval: size == 400_000 ? 0.1 : 0)
    }
    #expect(growth.isInProportion)
  }
}

/// Takes processor time for so many steps.
private func spend(_ steps: Int) {
  var random: UInt64 = 1
  for _ in 0..<steps { random = random &* 6_364_136_223_846_793_005 &+ 1 }
  precondition(random != 0)
}
