#if Preview
  import Foundation
  import TestSupport
  import Testing

  /// Proves promises 25 and 27.
  @Suite struct ServeEventTests {
    /// A request for news, as the browser sends it from a page of the preview.
    private func listen(
      _ preview: Preview, page: String = "/en/faq/"
    ) throws -> RawConnection {
      let connection = try preview.connect()
      let path = "/__sitegen/events?token=\(try preview.token())&page=\(page)"
      connection.send(preview.request(path, ["Sec-Fetch-Site: same-origin"]))
      let head = try #require(connection.text(upTo: "\r\n\r\n"))
      try #require(head.hasPrefix("HTTP/1.1 200 "), "\(head)")
      #expect(head.lowercased().contains("content-type: text/event-stream\r\n"))
      return connection
    }

    private struct News: Decodable {
      let run: String
      let number: Int
      let good: Bool
      let errors: Int
      let warnings: Int
      let hash: String
      let css: [String]
    }

    private func news(_ connection: RawConnection) throws -> News {
      _ = try #require(connection.text(upTo: "event: state\ndata: "), "no event came")
      let data = try #require(connection.text(upTo: "\n\n"))
      return try JSONDecoder().decode(News.self, from: Data(data.utf8))
    }

    @Test(arguments: ["events", "state"])
    func `news and mistakes are for pages of this preview alone`(name: String) async throws {
      let preview = try await Preview(.sound())
      let token = try preview.token()
      let own = "http://localhost:\(preview.port)"
      let path = "/__sitegen/\(name)?page=/&token="
      let refused: [(String, [String])] = [
        (token, []), (token, ["Sec-Fetch-Site: cross-site"]), (token, ["Sec-Fetch-Site: none"]),
        (token, ["Sec-Fetch-Site: same-site"]), (token, ["Origin: https://evil.example"]),
        (token, ["Origin: null"]), (token, ["Origin: http://localhost"]),
        (token, ["Origin: http://127.0.0.1:\(preview.port)"]),
        (token, ["Origin: https://localhost:\(preview.port)"]),
        (token, ["Origin: \(own)/"]), (token, ["Origin: \(own).evil.example"]),
        (token, ["Origin: \(own)", "Origin: https://evil.example"]),
        (token, ["Origin: https://evil.example", "Sec-Fetch-Site: same-origin"]),
        (token, ["Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"]),
        ("", ["Origin: \(own)"]), ("x", ["Origin: \(own)"]),
        (String(token.dropLast()), ["Origin: \(own)"]), (token + "0", ["Origin: \(own)"]),
        (token.uppercased() + "x", ["Origin: \(own)"]), (token + "&token=x", ["Origin: \(own)"]),
        (String(repeating: "0", count: token.count), ["Origin: \(own)"]),
      ]
      for (guess, fields) in refused {
        let connection = try preview.connect()
        connection.send(preview.request(path + guess, fields))
        #expect(connection.answer()?.status == 403, "\(guess) \(fields), not \(token)")
      }
      for field in ["Origin: \(own)", "Sec-Fetch-Site: same-origin"] {
        let connection = try preview.connect()
        connection.send(preview.request(path + token, [field]))
        let head = try #require(connection.text(upTo: "\r\n\r\n"), "\(field)")
        #expect(head.hasPrefix("HTTP/1.1 200 "), "\(field)")
      }
      #expect(try preview.ask(path + token, "Origin: \(own)", method: "HEAD").status == 405)
    }

    @Test func `every run has a token of its own`() async throws {
      let preview = try await Preview(.sound())
      let other = try await Preview(preview.site)
      let token = try preview.token()
      #expect(token.count == 32)
      #expect(token != (try other.token()))
      let path = "/__sitegen/state?page=/&token=\(token)"
      #expect(try other.ask(path, "Sec-Fetch-Site: same-origin").status == 403)
    }

    @Test func `a save is told to every page that listens, and the page is another`() async throws {
      let preview = try await Preview(.sound(languages: ["en", "it"]))
      let listeners = try [listen(preview), listen(preview), listen(preview, page: "/it/faq/")]
      let first = try listeners.map { try news($0) }
      #expect(first.allSatisfy { $0.good && $0.number == 1 && $0.errors == 0 })
      #expect(Set(first.map(\.run)).count == 1)
      let shown = try preview.ask("/en/faq/").text
      #expect(shown.contains("data-hash=\"\(first[0].hash)\""))
      #expect(shown.contains("data-run=\"\(first[0].run)\""))
      try preview.site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\nB\n")
      let second = try listeners.map { try news($0) }
      #expect(second.allSatisfy { $0.good && $0.number > 1 })
      #expect(second[0].hash != first[0].hash)
      #expect(second[0].hash == second[1].hash)
      #expect(try preview.ask("/en/faq/").text.contains("data-hash=\"\(second[0].hash)\""))
    }

    @Test func `a style sheet that changes leaves the page as it is`() async throws {
      let site = try ScratchFolder.sound()
      try site.write("templates/assets/site.css", "a{color:red}")
      let preview = try await Preview(site)
      let listener = try listen(preview)
      let first = try news(listener)
      try site.write("templates/assets/site.css", "a{color:blue}")
      let second = try news(listener)
      #expect(first.hash == second.hash)
      #expect(first.css != second.css)
      let sheet = try #require(second.css.first { $0.contains("/site.") })
      #expect(try preview.ask(sheet).text == "a{color:blue}")
      #expect(try preview.ask("/en/faq/").text.contains("href=\"\(sheet)\""))
    }

    @Test func `a broken edit keeps the last good site, and the next save mends it`() async throws {
      let preview = try await Preview(.sound())
      let listener = try listen(preview)
      let first = try news(listener)
      let before = try preview.ask("/en/faq/").text
      try preview.site.write(
        "content/en/faq.md", "---\ntitle: Help\n---\n\n[x](none<script>.md)\n")
      let broken = try news(listener)
      #expect(!broken.good && broken.errors > 0 && broken.hash == first.hash)
      #expect(try preview.ask("/en/faq/").text == before)
      let path = "/__sitegen/state?page=/en/faq/&token=\(try preview.token())"
      let state = try preview.ask(path, "Sec-Fetch-Site: same-origin")
      #expect(state["content-type"] == "application/json")
      #expect(state.text.contains("\"path\":\"content/en/faq.md\",\"line\":5,\"column\":"))
      #expect(!state.text.contains("<script>"))
      #expect(try await preview.says("content/en/faq.md:5:"))
      #expect(try await preview.says("Not built: 1 error; the pages are those of before\n"))
      try preview.site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\nC\n")
      #expect(try news(listener).good)
      #expect(try preview.ask("/en/faq/").text.contains("C"))
    }

    @Test func `a site that never was good has a page that waits for it`() async throws {
      let preview = try await Preview(.broken())
      let page = try preview.ask("/en/faq/")
      #expect(page.status == 503)
      #expect(page.text.contains("data-hash=\"none\""))
      let listener = try listen(preview)
      let first = try news(listener)
      #expect(!first.good && first.hash == "none" && first.errors == 1)
      try preview.site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\nA\n")
      let second = try news(listener)
      #expect(second.good && second.hash != "none")
      #expect(try preview.ask("/en/faq/").status == 200)
      #expect(try await preview.says("Building the site\nBuilt 1 page in 1 language"))
    }

    @Test func `drafts are shown, with where their questions stand`() async throws {
      let site = try ScratchFolder.sound(languages: ["en", "it"])
      try site.write(
        "content/en/new.md", "---\ntitle: New\ndraft: true\n---\n\n## N {#n}\n\nA\n")
      let preview = try await Preview(site)
      #expect(try preview.ask("/en/new/").status == 200)
      let path = "/__sitegen/state?page=/en/new/&token=\(try preview.token())"
      let state = try preview.ask(path, "Sec-Fetch-Site: same-origin").text
      #expect(
        state.contains("\"source\":\"content/en/new.md\",\"isFallback\":false,\"isDraft\":true"))
      #expect(state.contains("\"id\":\"n\",\"heading\":\"N\",\"state\":\"source\",\"line\":6"))
      #expect(state.contains("\"failure\":null"))
      #expect(state.contains("\"tag\":\"it\""))
    }

    @Test func `a deleted folder is a mistake that mends itself when it is there again`()
      async throws
    {
      let preview = try await Preview(.sound())
      let listener = try listen(preview)
      _ = try news(listener)
      let content = preview.site["content"]
      try FileManager.default.moveItem(atPath: content, toPath: preview.site["away"])
      #expect(!(try news(listener).good))
      #expect(try preview.ask("/en/faq/").status == 200)
      try FileManager.default.moveItem(atPath: preview.site["away"], toPath: content)
      while try !news(listener).good {}
    }
  }
#endif
