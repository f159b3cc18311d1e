#if Preview
  import Foundation
  import TestSupport
  import Testing

  /// Proves promise 24, and what clients besides browsers may expect of any HTTP server.
  @Suite struct ServeProtocolTests {
    @Test func `each answer tells the time`() async throws {
      let preview = try await Preview(.sound())
      let before = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
      let format = DateFormatter()
      format.locale = Locale(identifier: "en_US_POSIX")
      format.timeZone = .gmt
      format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
      for path in ["/en/faq/", "/none", "/%zz", "/en/faq"] {
        let text = try #require(preview.ask(path)["date"], "\(path)")
        let date = try #require(format.date(from: text), "\(text)")
        #expect(format.string(from: date) == text)
        #expect((before...Date()).contains(date))
      }
      let connection = try preview.connect()
      connection.send("\u{1}\r\n\r\n")
      #expect(connection.answer()?["date"] != nil)
    }

    @Test(arguments: ["Host", ""])
    func `a request of HTTP 1.0 is answered, and the connection closed`(field: String) async throws
    {
      let preview = try await Preview(.sound())
      let host = field.isEmpty ? "" : "Host: localhost:\(preview.port)\r\n"
      let connection = try preview.connect()
      connection.send("GET /en/faq/ HTTP/1.0\r\n\(host)\r\n")
      let answer = try #require(connection.answer())
      #expect(answer.status == 200)
      #expect(answer.text.contains("<html"))
      #expect(answer["connection"] == "close")
      #expect(connection.isClosed(within: 20))
      let foreign = try preview.connect()
      foreign.send("GET /en/faq/ HTTP/1.0\r\nHost: evil.example\r\n\r\n")
      #expect(foreign.answer()?.status == 403)
    }

    @Test func `news aren't told to who knows no chunks`() async throws {
      let preview = try await Preview(.sound())
      let token = try preview.token()
      let connection = try preview.connect()
      connection.send(
        "GET /__sitegen/events?token=\(token) HTTP/1.0\r\nHost: localhost:\(preview.port)\r\n"
          + "Sec-Fetch-Site: same-origin\r\n\r\n")
      #expect(connection.answer()?.status == 403)
    }

    @Test func `the host of a whole address counts, and not that of the field`() async throws {
      let preview = try await Preview(.sound())
      let own = "localhost:\(preview.port)"
      for (target, host, status) in [
        ("http://\(own)/en/faq/", own, 200), ("HTTP://\(own)/en/faq/", "evil.example", 200),
        ("http://evil.example/en/faq/", own, 403), ("http://user@\(own)/en/faq/", own, 403),
        ("http://\(own)", own, 200), ("http:///en/faq/", own, 403),
        ("https://\(own)/en/faq/", own, 400),
      ] {
        #expect(try preview.ask(target, "Host: \(host)").status == status, "\(target) of \(host)")
      }
    }

    @Test func `who sends no more gets the answers all the same`() async throws {
      let preview = try await Preview(.sound())
      let connection = try preview.connect()
      connection.send(preview.request("/en/faq/") + preview.request("/robots.txt"))
      connection.endSending()
      #expect(connection.answer()?.status == 200)
      #expect(connection.answer()?.status == 200)
      #expect(connection.isClosed(within: 20))
      let broken = try preview.connect()
      broken.send("GET /en/faq/ HTTP/1.1\r\nHost: loc")
      broken.endSending()
      #expect(broken.isClosed(within: 20))
    }

    @Test func `a page that has gone is told no more`() async throws {
      let preview = try await Preview(.sound())
      let token = try preview.token()
      let connection = try preview.connect()
      connection.send(
        preview.request("/__sitegen/events?token=\(token)", ["Sec-Fetch-Site: same-origin"]))
      _ = try #require(connection.text(upTo: "\n\n"))
      connection.endSending()
      // Sooner than something else is said to it.
      #expect(connection.isClosed(within: 10))
    }
  }
#endif
