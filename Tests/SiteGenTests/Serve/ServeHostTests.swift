#if Preview
  import TestSupport
  import Testing

  /// Proves promises 23 and 24 where the preview is opened on purpose.
  @Suite struct ServeHostTests {
    @Test func `another address is listened at, and who can see the drafts is said`() async throws {
      let preview = try await Preview(.sound(), ["--port", "0", "--host", "127.0.0.2"])
      #expect(preview.output == "http://127.0.0.2:\(preview.port)/\n")
      let connection = try RawConnection(port: preview.port, host: "127.0.0.2")
      connection.send(preview.request("/en/faq/", ["Host: 127.0.0.2:\(preview.port)"]))
      #expect(connection.answer()?.status == 200)
      #if os(Linux)
        #expect(throws: RawConnection.Refusal.self) {
          try RawConnection(port: preview.port, host: RawConnection.unused)
        }
      #endif
      // It is still this machine's alone.
      #expect(!preview.errors.contains("warning: whoever"))

      let open = try await Preview(.sound(), ["--port", "0", "--host", "0.0.0.0"])
      #expect(open.output == "http://localhost:\(open.port)/\n")
      #expect(
        open.errors.contains(
          "warning: whoever reaches this machine at port \(open.port) can see the site with its "
            + "drafts and all that isn't published\n"))
      #expect(try open.ask("/en/faq/").status == 200)
      #expect(try open.ask("/en/faq/", "Host: 0.0.0.0:\(open.port)").status == 403)
      #expect(try open.ask("/en/faq/", "Host: 127.0.0.2:\(open.port)").status == 403)
    }

    @Test func `names that were allowed are answered, with their port if they have one`()
      async throws
    {
      let preview = try await Preview(
        .sound(),
        ["--port", "0", "--allow-host", "Phone.example", "--allow-host", "localhost:9000"])
      for (host, status) in [
        ("phone.example", 200), ("PHONE.example:81", 200), ("localhost:9000", 200),
        ("localhost:\(preview.port)", 200), ("localhost:9001", 403), ("a.phone.example", 403),
        ("phone.example.evil.example", 403), ("phone.example:", 403), ("phone.example:0x50", 403),
      ] {
        #expect(try preview.ask("/en/faq/", "Host: \(host)").status == status, "\(host)")
      }
    }

    @Test func `pages under an allowed name are told of changes, and others aren't`() async throws {
      let preview = try await Preview(.sound(), ["--port", "0", "--allow-host", "phone.example"])
      let path = "/__sitegen/state?token=" + (try preview.token())
      for (origin, status) in [
        ("http://phone.example", 200), ("https://phone.example", 200),
        ("http://phone.example:81", 403), ("http://evil.example", 403), ("null", 403),
      ] {
        let answer = try preview.ask(path, "Host: phone.example", "Origin: \(origin)")
        #expect(answer.status == status, "\(origin)")
      }
    }

    @Test(arguments: [
      ["--host", "example.com"], ["--host", ""], ["--host", "127.0.0.1:80"], ["--host", "[::1]"],
      ["--allow-host", "*"], ["--allow-host", ""], ["--allow-host", "http://a.example"],
      ["--allow-host", "a.example/"], ["--allow-host", "a.example:0"],
      ["--allow-host", "a.example:x"], ["--allow-host", "[::1"],
    ])
    func `what is no address or name is wrong usage`(arguments: [String]) throws {
      var program = Program("serve", "--port", "0")
      program.arguments += arguments
      let ending = try program.run()
      #expect(ending.status == 64)
      #expect(ending.errors.contains(arguments[0]))
    }

    @Test func `an address that the machine hasn't got ends it`() throws {
      let ending = try Program("serve", "--port", "0", "--host", "192.0.2.1").run()
      #expect(ending.status == 3)
    }
  }
#endif
