#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// What a build asks of the system, as strace sees it (promises 8 and 19).
  @Suite struct TracedBuildTests {
    static let tracer = "/usr/bin/strace"

    /// Some containers allow no tracing.
    static let canTrace: Bool = {
      let process = Process()
      process.executableURL = URL(filePath: tracer)
      process.arguments = ["-o", "/dev/null", "/bin/true"]
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }()

    @Test(.enabled(if: canTrace, "needs strace: run 'make packages-trace'"))
    func `a build starts nothing, asks no network, reads the site and writes the output`() throws {
      let site = try ScratchFolder.sound(languages: ["en", "it"])
      try site.write("content/assets/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
      let calls = try trace(site)
      try #require(calls.count > 50)
      let network = /^(socket|connect|bind|sendto|sendmsg|recvfrom|accept4?|listen)\(/
      #expect(calls.filter { $0.contains(network) } == [])
      #expect(calls.filter { $0.contains(/^(fork|vfork)\(/) } == [])
      let starts = calls.filter { $0.contains(/^execve(at)?\(/) }
      #expect(starts.count == 1, "\(starts)")
      let children = calls.filter { $0.contains(/^clone3?\(/) && !$0.contains("CLONE_THREAD") }
      #expect(children == [])
      let own = [site["public"], site[".sitegen-cache"]]
      let writes = calls.filter { call in
        Self.isWrite(call) && !own.contains(where: call.contains)
      }
      #expect(writes.filter { !$0.contains("\"/dev/null\"") && !Self.makesOutput($0, site) } == [])
      let reads = calls.filter { $0.hasPrefix("openat(") && !Self.isWrite($0) }
      #expect(reads.filter { !Self.isAllowed(read: $0, site) } == [])
    }

    @Test(.enabled(if: canTrace, "needs strace: run 'make packages-trace'"))
    func `a check writes nothing at all`() throws {
      let site = try ScratchFolder.sound()
      let calls = try trace(site, "check")
      #expect(calls.filter { Self.isWrite($0) && !$0.contains("\"/dev/null\"") } == [])
    }

    /// The calls that succeeded, each as `name(arguments) = result`; descriptors have their paths.
    private func trace(_ site: ScratchFolder, _ command: String = "build") throws -> [String] {
      let log = try ScratchFolder()
      var program = Program(command, "--site", site.path)
      program.tracer =
        "\(Self.tracer) -ff -y -qq -s 4096 -e trace=%network,%process,%file,ftruncate,fchmod "
        + "-e signal=none -o \(log["calls"])"
      let ending = try program.run()
      try #require(ending.status == 0, "\(ending)")
      // One file for each thread, so that no call is cut in two.
      let threads = try FileManager.default.contentsOfDirectory(atPath: log.path).sorted()
      return threads.flatMap { (log.text($0) ?? "").split(separator: "\n").map(String.init) }
        .filter { !$0.contains(" = -1 ") && !$0.contains(" = ? ") }
    }

    private static func isWrite(_ call: String) -> Bool {
      let changes =
        /^(mkdir|mkdirat|rename|renameat2?|unlink|unlinkat|rmdir|link|linkat|symlink|symlinkat|mknodat?|truncate|ftruncate|f?chmod|fchmodat2?|f?chown|fchownat|utimensat)\(/
      return call.contains(changes)
        || call.hasPrefix("open") && call.contains(/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/)
    }

    /// The output folder itself is made from the site folder.
    private static func makesOutput(_ call: String, _ site: ScratchFolder) -> Bool {
      call.hasPrefix("mkdir") && call.contains("<\(site.path)>, \"public\"")
    }

    /// The site, the program and its libraries, and what the system's libraries look at.
    private static func isAllowed(read call: String, _ site: ScratchFolder) -> Bool {
      let opened = call.matches(of: /= [0-9]+<([^>]*)>/).last.map { String($0.1) } ?? ""
      let system = ["/lib", "/usr/lib", "/usr/share", "/etc", "/proc", "/sys", "/dev"]
      let folder = URL(filePath: site.path).resolvingSymlinksInPath().path
      let program = URL(filePath: Program.path).deletingLastPathComponent().path
      return opened == "/" || (folder + "/").hasPrefix(opened + "/")
        || opened.hasPrefix(folder) || opened.hasPrefix(program)
        || opened.contains("/lib/swift/") || system.contains { opened.hasPrefix($0) }
    }
  }
#endif
