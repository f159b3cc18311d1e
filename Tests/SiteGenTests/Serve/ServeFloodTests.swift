#if Preview
  import Foundation
  import TestSupport
  import Testing

  /// Proves promise 26.
  @Suite(.serialized) struct ServeFloodTests {
    /// Whether a browser gets its page while something else goes on.
    private func answers(_ preview: Preview) throws -> Bool {
      let connection = try preview.connect()
      connection.send(preview.request("/en/faq/"))
      return connection.answer()?.status == 200
    }

    /// The most memory that the process ever had, in KiB; `nil` where the system doesn't tell.
    private func peak(_ preview: Preview) -> Int? {
      let path = "/proc/\(preview.processIdentifier)/status"
      let status = FileManager.default.contents(atPath: path) ?? Data()
      return String(decoding: status, as: UTF8.self).firstMatch(of: /VmHWM:\s+(\d+) kB/)
        .flatMap { Int($0.1) }
    }

    @Test func `300 half-open connections stop nobody, and end by themselves`() async throws {
      let preview = try await Preview(.sound())
      let beginnings = ["", "G", "GET / HTTP/1.1\r\nHost: localhost", "POST / HTTP/1.1\r\nHo"]
      let connections = try (0..<300).map { _ in try preview.connect() }
      for (index, connection) in connections.enumerated() {
        connection.send(beginnings[index % beginnings.count])
      }
      #expect(try answers(preview))
      for connection in connections.suffix(4) { #expect(connection.isClosed()) }
      #expect(try answers(preview))
    }

    @Test func `who sends a request byte by byte is let go of all the same`() async throws {
      let preview = try await Preview(.sound())
      let connection = try preview.connect()
      connection.send("GET / HTTP/1.1\r\nX: ")
      let isClosed = (0..<patience).contains { _ in
        connection.send("a")
        return connection.isClosed(within: 1)
      }
      #expect(isClosed)
    }

    @Test func `a head that never ends is refused`() async throws {
      let preview = try await Preview(.sound())
      let line = "X-Filler: " + String(repeating: "a", count: 4_000) + "\r\n"
      for head in [
        String(repeating: line, count: 300), "X: " + String(repeating: "a", count: 1 << 20),
        String(repeating: "A: b\r\n", count: 200_000),
      ] {
        let connection = try preview.connect()
        connection.send("GET / HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n" + head)
        #expect(connection.isClosed())
      }
      let connection = try preview.connect()
      connection.send(
        preview.request("/", (0..<9).map { _ in String(line.dropLast(2)) }))
      #expect(connection.answer()?.status == 431)
      #expect(try answers(preview))
    }

    @Test func `garbage is refused`() async throws {
      let preview = try await Preview(.sound())
      let garbage = [
        "\u{0}\u{1}\u{2}", "\r\n\r\n\r\nhello\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nA\u{0}: b\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      ]
      for text in garbage {
        let connection = try preview.connect()
        connection.send(text)
        let answer = connection.answer()
        #expect(answer == nil || answer?.status == 400, "\(text): \(answer?.status ?? 0)")
        #expect(connection.isClosed(), "\(text)")
      }
      var generator = SystemRandomNumberGenerator()
      for _ in 0..<50 {
        let connection = try preview.connect()
        connection.send((0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
      }
      #expect(try answers(preview))
    }

    @Test func `resets, and readers that don't read, stop nobody and cost little`() async throws {
      let site = try ScratchFolder.sound()
      try site.write(
        "content/assets/big.png", "\u{89}PNG" + String(repeating: "a", count: 20 << 20))
      try site.write(
        "content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\n![a](../assets/big.png)\n")
      let preview = try await Preview(site)
      let big = try #require(
        preview.ask("/en/faq/").text.firstMatch(of: /[^"]*\/big\.[0-9a-f]+\.png/).map { $0.0 })
      for _ in 0..<200 {
        let connection = try preview.connect()
        connection.send(preview.request(String(big)))
        connection.reset()
      }
      let many = String(repeating: preview.request(String(big)), count: 200)
      let deaf = try (0..<300).map { _ in try preview.connect() }
      for connection in deaf { connection.send(many) }
      #expect(try answers(preview))
      let requests = String(repeating: preview.request("/"), count: 2_000)
      for _ in 0..<100 {
        let connection = try preview.connect()
        connection.send(requests)
      }
      #expect(try answers(preview))
      if let peak = peak(preview) { #expect(peak < 512 << 10, "\(peak) KiB") }
      withExtendedLifetime(deaf) {}
    }

    @Test func `more connections than it has room for are let go of`() async throws {
      let preview = try await Preview(.sound())
      let start = ContinuousClock.now
      let connections = try (0..<700).map { _ in try preview.connect() }
      #expect(connections[699].isClosed())
      // Those that it has room for may go on being slow for a while, if it isn't over.
      let isClosed = connections[100].isClosed(within: 0)
      #expect(!isClosed || ContinuousClock.now - start > .seconds(10))
      #expect(preview.isRunning)
      #expect(try await eventually { try answers(preview) })
    }
  }
#endif
