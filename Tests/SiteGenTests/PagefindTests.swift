import Foundation
import TestSupport
import Testing
import Text

/// `search: pagefind`, with a stand-in for the program that notes what it is given.
@Suite struct PagefindTests {
  /// Lists the pages it finds in `pages.json`, and how often it ran in the file of `counter`.
  private static func program(counter: String) -> String {
    """
    #!/bin/sh
    [ "$1 $3 $5" = "--site --output-path --quiet" ] || { echo "bad usage" >&2; exit 9; }
    echo x >> "\(counter)"
    mkdir -p "$4/fragment"
    (cd "$2" && find . -type f | sort) > "$4/pages.txt"
    cat "$2/en/faq/index.html" > "$4/fragment/en_1.pf_fragment"
    env | cut -d= -f1 | sort > "$4/environment.txt"
    if [ $(($(wc -l < "\(counter)") % 2)) = 1 ]
    then printf '{"b":{"d":1,"c":null},"a":"x/y"}'
    else printf '{"a":"x/y","b":{"c":null,"d":1}}'
    fi > "$4/pagefind-entry.json"
    """
  }

  private struct Trial {
    let site: ScratchFolder
    let tools: ScratchFolder

    init(script: String? = nil, name: String = "pagefind") throws {
      site = try ScratchFolder.sound(languages: ["en", "it"])
      tools = try ScratchFolder()
      try site.write(
        "content/site.yaml", try #require(site.text("content/site.yaml")) + "search: pagefind\n")
      try site.write("content/en/only.md", "---\ntitle: Only\n---\n")
      try install(script ?? PagefindTests.program(counter: tools["count"]), name)
    }

    func install(_ script: String, _ name: String) throws {
      try tools.write("bin/" + name, script)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: tools["bin/" + name])
    }

    /// Starts a build, and waits until the program has begun to work.
    func start(in streams: ScratchFolder) async throws -> Process {
      var program = Program("--site", site.path)
      program.environment = ["PATH": tools["bin"] + ":/usr/bin:/bin"]
      let process = try program.start(in: streams)
      _ = try await eventually { tools.exists("begun") }
      return process
    }

    func run(_ arguments: String..., path: String? = nil) throws -> Program.Ending {
      var program = Program("--site", site.path)
      program.arguments += arguments
      program.environment = [
        "PATH": path ?? tools["bin"] + ":/usr/bin:/bin", "PAGEFIND_QUIET": "1",
      ]
      return try program.run()
    }

    /// How often the program was run.
    var runs: Int { tools.text("count")?.utf8.count { $0 == UInt8(ascii: "x") } ?? 0 }
  }

  @Test func `the index is made of the language's own pages and published with them`() throws {
    let trial = try Trial()
    let ending = try trial.run()
    #expect(ending.status == 0, "\(ending)")
    #expect(
      trial.site.text("public/pagefind/pages.txt")
        == "./en/faq/index.html\n./en/only/index.html\n./it/faq/index.html\n")
    let page = try #require(trial.site.text("public/en/faq/index.html"))
    #expect(trial.site.text("public/pagefind/fragment/en_1.pf_fragment") == page)
    #expect(page.contains("data-pagefind-body") && page.contains("wasm-unsafe-eval"))
    let fallback = try #require(trial.site.text("public/it/only/index.html"))
    #expect(!fallback.contains("data-pagefind-body"))
    #expect(!trial.site.exists("public/en/search.json"))
    #expect(!trial.site.exists("public/.sitegen-stage"))
    // The shell adds names of its own.
    let environment = trial.site.text("public/pagefind/environment.txt") ?? ""
    #expect(!environment.contains("PAGEFIND") && !environment.contains("HOME"))
  }

  @Test func `the manifest has size and hash of each file, also of those of the index`() throws {
    let trial = try Trial()
    #expect(try trial.run("--compress", "gzip").status == 0)
    let manifest = try Data(contentsOf: URL(filePath: trial.site["public/.sitegen-manifest.json"]))
    let object = try #require(
      try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
    let said = try #require(object["files"] as? [[String: Any]])
    var found = try trial.site.files()
    for file in said {
      let path = try #require(file["path"] as? String)
      let data = try #require(found[path], "\(path)")
      found[path] = nil
      #expect(file["size"] as? Int == data.count, "\(path)")
      #expect(file["xxh128"] as? String == ContentHash(of: Array(data)).hex, "\(path)")
    }
    #expect(
      found.isEmpty && said.contains { $0["path"] as? String == "pagefind/pagefind-entry.json" })
  }

  @Test func `the keys of its entry file are in order`() throws {
    let trial = try Trial()
    _ = try trial.run()
    #expect(
      trial.site.text("public/pagefind/pagefind-entry.json")
        == #"{"a":"x/y","b":{"c":null,"d":1}}"#)
  }

  @Test func `it runs again only if a page or a file of the index changed`() throws {
    let trial = try Trial()
    _ = try trial.run()
    let first = try trial.site.files()
    #expect(try trial.run().errors.contains(" 0 written"))
    #expect(trial.runs == 1)
    try trial.site.write("public/pagefind/pages.txt", "x")
    _ = try trial.run()
    #expect(trial.runs == 2)
    #expect(try trial.site.files() == first)
    try trial.site.write("content/it/faq.md", "---\ntitle: Help\n---\n\n## Q {#q}\n\nB\n")
    _ = try trial.run()
    #expect(trial.runs == 3)
    try trial.install("#!/bin/sh\n" + Self.program(counter: trial.tools["count"]), "pagefind")
    _ = try trial.run()
    #expect(trial.runs == 4)
    // The index's own text files get compressed twins, which the next build keeps too.
    #expect(try trial.run("--compress", "gzip").status == 0)
    #expect(try trial.run("--compress", "gzip").errors.contains(" 0 written"))
    #expect(trial.runs == 5)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `it doesn't outlive a build that a signal ends`(signal: Int32) async throws {
    let trial = try Trial(
      script: """
        #!/bin/sh
        d=$(dirname "$0"); mkdir -p "$4"; echo x > "$d/../begun"
        while echo x >> "$d/../beat"; do echo x > "$4/$(wc -l < "$d/../beat")"; sleep 0.02; done
        """)
    let streams = try ScratchFolder()
    let process = try await trial.start(in: streams)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    let beat = trial.tools.text("beat")
    try await Task.sleep(for: .milliseconds(300))
    #expect(trial.tools.text("beat") == beat)
    try trial.install(Self.program(counter: trial.tools["count"]), "pagefind")
    #expect(try trial.run().status == 0)
    #expect(!trial.site.exists("public/.sitegen-stage"))
  }

  @Test func `another search takes its files away`() throws {
    let trial = try Trial()
    _ = try trial.run()
    let settings = try #require(trial.site.text("content/site.yaml"))
    try trial.site.write(
      "content/site.yaml", settings.replacingOccurrences(of: "pagefind", with: "built-in"))
    #expect(try trial.run().status == 0)
    #expect(!trial.site.exists("public/pagefind") && trial.site.exists("public/en/search.json"))
  }

  @Test func `the extended program is taken if there are both`() throws {
    let trial = try Trial()
    try trial.install(Self.program(counter: trial.tools["extended"]), "pagefind_extended")
    #expect(try trial.run().status == 0)
    #expect(trial.runs == 0 && trial.tools.exists("extended"))
  }

  @Test func `without the program the build fails before it begins, and says what to do`() throws {
    let trial = try Trial()
    for path in ["/nonexistent", ".", ""] {
      var ending = try trial.run(path: path + ":/usr/sbin")
      #expect(ending.status == 3)
      #expect(
        ending.errors.contains("error: can't run 'pagefind': there is no such program"), "\(ending)"
      )
      #expect(ending.errors.contains("search: built-in"))
      #expect(!trial.site.exists("public"))
      ending = try trial.run("check", path: path + ":/usr/sbin")
    }
    var check = Program("check", "--site", trial.site.path)
    check.environment = ["PATH": "/nonexistent"]
    #expect(try check.run().status == 0)
  }

  @Test(arguments: [
    ("echo one; echo 'two three' >&2; exit 4", "it ended with status 4: two three"),
    ("kill -9 $$", "signal 9 ended it"),
    ("mkdir -p $4; echo x > $4/pagefind-entry.json", "no JSON"),
  ])
  func `if the program fails nothing is published`(script: String, reason: String) throws {
    let trial = try Trial(script: "#!/bin/sh\n" + script)
    let ending = try trial.run()
    #expect(ending.status == 3)
    #expect(ending.errors.contains(reason), "\(ending)")
    #expect(!trial.site.exists("public"))
  }
}
