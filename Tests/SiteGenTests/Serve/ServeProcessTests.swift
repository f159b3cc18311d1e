#if Preview
  import Foundation
  import TestSupport
  import Testing

  /// Proves promises 23 and 27.
  @Suite struct ServeProcessTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func `a signal ends it at once, whatever goes on`(signal: Int32, status: Int32) async throws {
      let preview = try await Preview(.sound())
      let connection = try preview.connect()
      connection.send("GET / HTTP/1.1\r\n")
      #expect(try await preview.ending(by: signal) == status)
    }

    @Test func `it writes no file`() async throws {
      let site = try ScratchFolder.poor()
      try site.write("public/mine.html", "mine")
      let before = try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted()
      let preview = try await Preview(site)
      #expect(try preview.ask("/en/faq/").status == 200)
      #expect(try await preview.says("content/en/faq.md:5:1: warning: "))
      #expect(try FileManager.default.subpathsOfDirectory(atPath: site.path).sorted() == before)
      #expect(site.text("public/mine.html") == "mine")
    }

    @Test func `a port that was asked for and is taken ends it with a sentence`() async throws {
      let preview = try await Preview(.sound())
      let ending = try Program(
        "serve", "--site", preview.site.path, "--port", "\(preview.port)"
      ).run()
      #expect(ending.status == 3)
      #expect(ending.errors.contains("error: can't listen at 'localhost:\(preview.port)': "))
      #expect(ending.errors.contains("already in use"))
      #expect(ending.output == "")
    }

    @Test func `without a wish it takes the next free port`() async throws {
      let first = try await Preview(.sound(), [])
      let second = try await Preview(.sound(), [])
      #expect(first.port >= 8_080)
      #expect(second.port > first.port)
    }

    @Test(arguments: ["-1", "65536", "x"])
    func `a port that there isn't is wrong usage`(port: String) throws {
      #expect(try Program("serve", "--port=\(port)").run().status == 64)
    }

    @Test func `a site that isn't there ends it`() throws {
      let ending = try Program("serve", "--site", "/nonexistent", "--port", "0").run()
      #expect(ending.status == 3)
      #expect(ending.errors.hasPrefix("error: can't open '/nonexistent': "))
    }

    @Test func `it listens at both of this machine's own addresses, and at no other`() async throws
    {
      let preview = try await Preview(.sound())
      for host in ["127.0.0.1", "::1"] {
        if host == "::1", !Self.hasIPv6 { continue }
        let connection = try RawConnection(port: preview.port, host: host)
        connection.send(preview.request("/en/faq/"))
        #expect(connection.answer()?.status == 200, "\(host)")
      }
      #if os(Linux)
        #expect(throws: RawConnection.Refusal.self) {
          try RawConnection(port: preview.port, host: RawConnection.unused)
        }
      #endif
    }

    private static var hasIPv6: Bool {
      do {
        _ = try RawConnection(port: 1, host: "::1")
        return true
      } catch let refusal as RawConnection.Refusal {
        return refusal.code == ECONNREFUSED
      } catch {
        return false
      }
    }

    @Test(arguments: [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full"])
    func `it serves whatever its streams are`(redirections: String) async throws {
      let port = try await Preview(.sound()).port
      let preview = try await Preview(
        .poor(), ["--port", "\(port)"], redirections: redirections, port: port)
      #expect(try await eventually { try preview.ask("/en/faq/").status == 200 })
      try preview.site.write("content/en/faq.md", "---\ntitle: Help\n---\n\nchanged\n")
      #expect(try await eventually { try preview.ask("/en/faq/").text.contains("changed") })
    }

    @Test func `the browser is opened at the site's address if that is wished for`() async throws {
      let tools = try ScratchFolder()
      try tools.write("xdg-open", "#!/bin/sh\necho \"$1\" > '\(tools["opened"])'\n")
      try tools.write("open", "#!/bin/sh\necho \"$1\" > '\(tools["opened"])'\n")
      for name in ["xdg-open", "open"] {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: tools[name])
      }
      let preview = try await Preview(
        .sound(), ["--port", "0", "--open"],
        environment: ["PATH": "\(tools.path):/usr/bin:/bin"])
      #expect(try await eventually { tools.text("opened") == preview.output })
    }

    @Test func `quietly it says its address and errors alone`() async throws {
      let preview = try await Preview(.poor(), ["--port", "0", "--quiet"])
      #expect(preview.errors == "")
      try preview.site.write("content/en/faq.md", "---\ntitle: Help\n---\n\n[x](none.md)\n")
      #expect(try await preview.says("[link.unresolved]"))
    }
  }
#endif
