import Testing

@testable import PreviewServer

/// Proves promises 24 and 25.
@Suite struct PreviewRunTests {
  @Test func `a run accepts its own token and no other`() {
    let run = PreviewRun()
    let token = run.reveal()
    #expect(token.utf8.count == 32)
    #expect(run.accepts(token))
    for guess in ["", "0", String(token.dropLast()), token + "0", run.id, PreviewRun().reveal()] {
      #expect(!run.accepts(guess))
    }
  }

  /// A comparison that mixed up its operators took one guess in sixteen for the token.
  @Test func `no guess of the right length is accepted, whatever the token`() {
    let guesses = ["0", "f", "a", "z", "\0"].map { String(repeating: $0, count: 32) }
    for _ in 0..<500 {
      let run = PreviewRun()
      let token = run.reveal()
      #expect(run.accepts(token))
      for guess in guesses + [String(token.reversed()), "0" + token.dropFirst()]
      where guess != token {
        #expect(!run.accepts(guess), "\(guess) for \(token)")
      }
    }
  }

  @Test func `http's own port isn't part of the host's name`() {
    #expect(OwnAddresses(port: 80).contains(host: "localhost"))
    #expect(!OwnAddresses(port: 80).contains(host: "localhost:81"))
    #expect(!OwnAddresses(port: 8_080).contains(host: "localhost"))
  }

  @Test func `a port that was asked for is tried alone, and others up to the last one`() {
    #expect(ServerPort.exactly(8_080).candidates == 8_080...8_080)
    #expect(ServerPort.from(8_080).candidates == 8_080...8_179)
    #expect(ServerPort.from(65_500).candidates == 65_500...65_535)
  }
}
