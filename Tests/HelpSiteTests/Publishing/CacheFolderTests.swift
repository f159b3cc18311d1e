import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite
@testable import Publishing

/// Proves promises 8, 9, 12 and 15.
@Suite struct CacheFolderTests {
  private let trial = try! OutputTrial()
  private var scratch: ScratchFolder { trial.scratch }
  private let memory: [UInt8] = Array("memory".utf8)

  /// Builds into a folder, and leaves a memory.
  @discardableResult
  private func build(
    _ output: String = "public", cache: String? = nil, _ memory: [UInt8]? = nil
  ) throws -> PublishReport {
    let folder = trial.folder(output)
    let stage = try (cache.map { folder.caching(in: scratch[$0]) } ?? folder).open { _ in }
    return try stage.publish([stage.stage("a", "1")], memory: memory ?? self.memory)
  }

  /// What the next build into a folder is told.
  private func recollection(_ output: String = "public", cache: String? = nil) throws -> [UInt8]? {
    let folder = trial.folder(output)
    let stage = try (cache.map { folder.caching(in: scratch[$0]) } ?? folder).open { _ in }
    defer { stage.abandon() }
    return stage.recollection()
  }

  @Test func `a memory lies in the site's cache, and nothing of it in the output`() throws {
    let report = try build()
    #expect(report.cacheFailure == nil)
    #expect(try recollection() == memory)
    let published = try scratch.snapshot("public").keys
    #expect(Set(published) == ["a", ".sitegen-manifest.json"])
    let cache = try scratch.snapshot(".sitegen-cache")
    #expect(cache.values.contains("memory") && cache.count == 3)
    #expect(
      cache["CACHEDIR.TAG"]?.hasPrefix("Signature: 8a477f597d28d172789f06886806bc55\n") == true)
    #expect(cache[".gitignore"] == "*\n")
  }

  @Test func `each output has a memory of its own, wherever it lies`() throws {
    for output in ["public", "staging", "deep/er/public"] {
      try build(output, Array(output.utf8))
    }
    for output in ["public", "staging", "deep/er/public"] {
      #expect(try recollection(output) == Array(output.utf8))
    }
    #expect(try recollection("another") == nil)
  }

  @Test func `a cache may lie anywhere else, and is made with the folders above it`() throws {
    try build(cache: "far/away")
    #expect(try recollection(cache: "far/away") == memory)
    #expect(!scratch.exists(".sitegen-cache"))
    try build(cache: "far/away", [1])
    #expect(try recollection(cache: "far/away") == [1])
  }

  @Test(arguments: [
    "public", "public/", "public/cache", "content", "content/x", "templates/x", ".", "..", "file",
    "link", "link/", "build",
  ])
  func `a cache that can't be one is refused, and nothing changes`(path: String) throws {
    for folder in ["content", "templates", "elsewhere", "build/x"] {
      try scratch.makeFolder(folder)
    }
    try scratch.write("file", "mine")
    try scratch.link("link", to: "elsewhere")
    let output = path == "build" ? "build/x" : "public"
    try build(output)
    let before = try scratch.snapshot()
    let refusal = #expect(throws: OutputRefusal.self) { try build(output, cache: path, [1]) }
    #expect(refusal?.description.hasPrefix("the cache folder '\(scratch[path])' ") == true)
    #expect(try scratch.snapshot() == before)
  }

  @Test(arguments: ["notes.txt", "CACHEDIR.TAG", "memory-1"])
  func `a folder with files of others is refused, and they stay`(name: String) throws {
    try scratch.write(".sitegen-cache/" + name, "Signature: 8a477f597d28d172789f06886806bc55\n# x")
    let before = try scratch.snapshot()
    let refusal = #expect(throws: OutputRefusal.self) { try build() }
    #expect(refusal?.rule == .holdsForeignFiles(name))
    #expect(refusal?.description.hasSuffix("choose another folder with --cache") == true)
    #expect(try scratch.snapshot() == before)
  }

  @Test func `the cache of a program whose tag is the signature alone is another's`() throws {
    try scratch.write("other/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n")
    for number in 0..<20 { try scratch.write("other/memory-\(number)", "own") }
    let before = try scratch.snapshot()
    let refusal = #expect(throws: OutputRefusal.self) { try build(cache: "other") }
    #expect(refusal?.rule == .holdsForeignFiles("memory-0"))
    #expect(try scratch.snapshot() == before)
  }

  @Test func `files of others that came into the cache later stay`() throws {
    try build()
    for number in 0..<20 { try scratch.write(".sitegen-cache/memory-of-\(number)", "own") }
    try build("other")
    #expect(try scratch.snapshot(".sitegen-cache").values.count { $0 == "own" } == 20)
  }

  @Test func `an empty folder, and what a stopped build left, are used`() throws {
    try scratch.makeFolder("empty")
    try build(cache: "empty")
    #expect(try recollection(cache: "empty") == memory)
    try scratch.write("stopped/CACHEDIR.TAG", "Signature: 8a47")
    try build(cache: "stopped")
    let name = try #require(scratch.snapshot("stopped").first { $0.value == "memory" }?.key)
    try scratch.write("stopped/.\(name)", "half")
    try build(cache: "stopped", [1])
    #expect(try recollection(cache: "stopped") == [1])
    #expect(!scratch.exists("stopped/.\(name)"))
  }

  /// The system refuses it to root too.
  @Test func `a memory that can't be written costs nothing but time`() throws {
    try build()
    let name = try #require(
      scratch.snapshot(".sitegen-cache").first { $0.value == "memory" }?.key)
    try scratch.remove(".sitegen-cache/" + name)
    try scratch.makeFolder(".sitegen-cache/\(name)/x")
    let report = try build()
    #expect(report.cacheFailure?.path == "\(scratch.path)/.sitegen-cache/\(name)")
    #expect(try trial.files() == ["a": "1"])
    #expect(try recollection() == nil)
    try scratch.write("file", "")
    #expect(try build(cache: "file/x").cacheFailure != nil)
  }

  @Test func `a link in the place of a memory is neither read nor followed`() throws {
    try build()
    let name = try #require(
      scratch.snapshot(".sitegen-cache").first { $0.value == "memory" }?.key)
    try scratch.remove(".sitegen-cache/" + name)
    try scratch.write("mine", "secret")
    try scratch.link(".sitegen-cache/" + name, to: "../mine")
    #expect(try recollection() == nil)
    try build()
    #expect(scratch.text("mine") == "secret")
    #expect(try recollection() == memory)
  }

  @Test func `memories of many outputs don't pile up`() throws {
    for number in 0..<20 { try build("out/\(number)") }
    #expect(try scratch.snapshot(".sitegen-cache").values.count { $0 == "memory" } == 16)
    #expect(try recollection("out/19") == memory)
  }

  @Test func `what former versions left in the output is taken away, and no earlier`() throws {
    try build()
    try scratch.write("public/.sitegen-memory", "owners and drafts")
    let stage = try trial.open()
    _ = try stage.stage("a", "2")
    stage.abandon()
    #expect(scratch.exists("public/.sitegen-memory"))
    try build()
    #expect(!scratch.exists("public/.sitegen-memory"))
  }
}
