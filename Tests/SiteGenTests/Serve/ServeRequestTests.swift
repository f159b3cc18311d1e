#if Preview
  import Foundation
  import TestSupport
  import Testing

  /// Proves promises 23, 24 and 25.
  @Suite struct ServeRequestTests {
    @Test func `a page comes as the build holds it, with one script more`() async throws {
      let preview = try await Preview(.sound())
      _ = try Program("--site", preview.site.path).run()
      let answer = try preview.ask("/en/faq/")
      #expect(answer.status == 200)
      #expect(answer["content-type"] == "text/html; charset=utf-8")
      let script = try #require(
        answer.text.firstMatch(of: /<script src="\/__sitegen\/preview\.js"[^>]*><\/script>\n/))
      #expect(answer.text[script.range.upperBound...].hasPrefix("</head>"))
      let page = answer.text.replacing(script.0, with: "")
      #expect(page == preview.site.text("public/en/faq/index.html"))
    }

    @Test func `nothing is kept, guessed about or shared with other sites`() async throws {
      let preview = try await Preview(.sound())
      for path in [
        "/en/faq/", "/nothing", "/__sitegen/preview.js", "/__sitegen/state", "/%00",
        "/__sitegen/translations",
      ] {
        let answer = try preview.ask(path, "Origin: https://other.example")
        #expect(answer["cache-control"] == "no-store", "\(path)")
        #expect(answer["x-content-type-options"] == "nosniff", "\(path)")
        #expect(answer["cross-origin-resource-policy"] == "same-origin", "\(path)")
        #expect(!answer.fields.keys.contains { $0.hasPrefix("access-control") }, "\(path)")
      }
    }

    @Test func `only this machine's own names are answered`() async throws {
      let preview = try await Preview(.sound())
      let port = preview.port
      let known = [
        "localhost:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)", "LocalHost:\(port)",
      ]
      for host in known {
        #expect(try preview.ask("/en/faq/", "Host: \(host)").status == 200, "\(host)")
      }
      let others = [
        "evil.example", "evil.example:\(port)", "localhost", "localhost:\(port + 1)",
        "localhost:0\(port)", "localhost.:\(port)", "localhost.evil.example:\(port)",
        "127.0.0.1.nip.example:\(port)", "127.1:\(port)", "0.0.0.0:\(port)", "[::]:\(port)",
        "::1:\(port)", "user@localhost:\(port)", "localhost:\(port)/", "localhost:\(port),evil",
        "2130706433:\(port)", "",
      ]
      for host in others {
        #expect(try preview.ask("/en/faq/", "Host: \(host)").status == 403, "'\(host)'")
      }
    }

    @Test func `a request names its host once`() async throws {
      let preview = try await Preview(.sound())
      let host = "Host: localhost:\(preview.port)\r\n"
      let broken = [
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n\(host)\(host)\r\n",
        "GET / HTTP/1.1\r\n\(host)Host: evil.example\r\n\r\n",
        "GET / HTTP/1.0\r\n\(host)\(host)\r\n", "GET http://localhost/ HTTP/1.1\r\n\r\n",
      ]
      for request in broken {
        let connection = try preview.connect()
        connection.send(request)
        #expect(connection.answer()?.status == 400, "\(request)")
      }
    }

    @Test func `what stands behind a broken request gets no answer`() async throws {
      let preview = try await Preview(.sound())
      let connection = try preview.connect()
      connection.send(
        preview.request("/robots.txt")
          + "GET /brokenHTTP/1.1\r\nHost: localhost\r\n\r\nG8\r\n\r\n")
      #expect(connection.answer()?.status == 200)
      #expect(connection.answer()?.status == 400)
      #expect(connection.answer() == nil)
      #expect(connection.isClosed(within: 8))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
    func `nothing but looking is allowed`(method: String) async throws {
      let preview = try await Preview(.sound())
      let answer = try preview.ask(
        method == "CONNECT" ? "localhost:1" : "/en/faq/", method: method)
      #expect(answer.status == 405)
      #expect(answer["allow"] == "GET, HEAD")
      #expect(answer["connection"] == "close")
    }

    @Test func `HEAD says what GET would, without a body`() async throws {
      let preview = try await Preview(.sound())
      for path in ["/en/faq/", "/none", "/robots.txt", "/"] {
        let whole = try preview.ask(path)
        let connection = try preview.connect()
        connection.send(preview.request(path, method: "HEAD") + preview.request(path))
        let head = try #require(connection.answer(isHead: true))
        #expect(head.status == whole.status)
        #expect(head.fields.filter { $0.key != "date" } == whole.fields.filter { $0.key != "date" })
        #expect(connection.answer()?.body == whole.body)
      }
    }

    @Test func `no path leads anywhere but to the site's files`() async throws {
      let preview = try await Preview(.sound())
      try preview.site.write("secret.txt", "secret")
      let paths = [
        "/../secret.txt", "/en/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt", "/%252e%252e%252fsecret.txt", "/..\\secret.txt",
        "/%5c..%5csecret.txt", "/en/%00", "/secret.txt%00.html", "//secret.txt", "//en/faq/",
        "/en//faq/", "/./en/faq/", "/en/faq/.", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/",
        "/en/faq/%0d%0aSet-Cookie:%20a=b", "/content/site.yaml", "/en/faq.md", "/etc/passwd",
        "/.sitegen-manifest.json", "/__sitegen/", "/__sitegen/../secret.txt", "/en/faq/#q",
        "http://localhost:\(preview.port)/../secret.txt", "*", "en/faq/",
      ]
      for path in paths {
        let connection = try preview.connect()
        connection.send(preview.request(path))
        let answer = try #require(connection.answer(), "\(path)")
        #expect([400, 404].contains(answer.status), "\(path): \(answer.status)")
        #expect(!answer.text.contains("root:") && answer.text != "secret", "\(path)")
        #expect(answer["set-cookie"] == nil)
      }
      let long = "/" + String(repeating: "a", count: 9_000)
      #expect(try preview.ask(long).status == 414)
    }

    @Test func `a folder is found behind its slash, and what is missing has the language's page`()
      async throws
    {
      let site = try ScratchFolder.sound(languages: ["en", "it"])
      try site.write(
        "content/site.yaml",
        "name: Help\nbaseURL: https://help.example/my%20help/\nlanguages: [en, it]\n"
          + "sections: [faq]\n")
      let preview = try await Preview(site)
      #expect(preview.output == "http://localhost:\(preview.port)/my%20help/\n")
      let root = try preview.ask("/?a=b")
      #expect((root.status, root["location"]) == (307, "/my%20help/?a=b"))
      let above = try preview.ask("/my%20help")
      #expect((above.status, above["location"]) == (308, "/my%20help/"))
      let folder = try preview.ask("/my%20help/it/f%61q?a=b")
      #expect((folder.status, folder["location"]) == (308, "/my%20help/it/f%61q/?a=b"))
      let missing = try preview.ask("/my%20help/it/none/")
      #expect(missing.status == 404)
      #expect(missing.text.contains("<html lang=\"it\""))
      #expect(try preview.ask("/elsewhere").status == 404)
    }

    @Test func `answers keep the order of requests that don't wait for them`() async throws {
      let preview = try await Preview(.sound())
      let connection = try preview.connect()
      let paths = ["/en/faq/", "/robots.txt", "/none", "/sitemap.xml"]
      connection.send(paths.map { preview.request($0) }.joined())
      for path in paths {
        let answer = try #require(connection.answer(), "\(path)")
        #expect(answer.body == (try preview.ask(path).body), "\(path)")
      }
      connection.send(preview.request("/robots.txt", ["Connection: close"]))
      #expect(connection.answer()?["connection"] == "close")
      #expect(connection.isClosed(within: 8))
    }

    @Test func `a request with a body is answered, and the body isn't read`() async throws {
      let preview = try await Preview(.sound())
      let connection = try preview.connect()
      connection.send(preview.request("/robots.txt", ["Content-Length: 1000000000"]) + "abc")
      let answer = try #require(connection.answer())
      #expect((answer.status, answer["connection"]) == (200, "close"))
      #expect(connection.isClosed(within: 8))
    }
  }
#endif
