import Foundation
import TestSupport
import Testing

/// `build --shard` and `merge` as a user runs them, with this repository's own site.
@Suite struct MergeCommandTests {
  private static let options = [
    "--drafts", "--base-url", "https://example.com/help/", "--compress", "gzip,br",
  ]

  private struct Trial {
    let site: ScratchFolder

    init(settings: String = "") throws {
      site = try ScratchFolder()
      for name in ["content", "templates"] {
        try FileManager.default.copyItem(
          atPath: packageRoot.appending(path: name).path, toPath: site[name])
      }
      let text = try #require(site.text("content/site.yaml"))
      try site.write("content/site.yaml", text + settings)
    }

    func program(_ arguments: [String]) -> Program {
      var program = Program(arguments: arguments)
      program.folder = site.path
      return program
    }

    func build(_ output: String, _ options: String..., more: [String] = []) throws
      -> Program.Ending
    {
      try program(["build", "--output", output] + options + more).run()
    }

    /// All files of a folder, the manifest too.
    func files(_ folder: String) throws -> [String: String] {
      try site.snapshot(folder).filter { $0.value != "<folder>" }
    }
  }

  @Test func `eight shards, one of them killed and repeated, join to one build in any order`()
    throws
  {
    let trial = try Trial()
    #expect(try trial.build("whole", more: Self.options).status == 0)
    let whole = try trial.files("whole")
    for number in 1...8 where number != 4 {
      let ending = try trial.build("s/\(number)", "--shard", "\(number)/8", more: Self.options)
      #expect(ending.status == 0, "\(ending)")
      #expect(ending.errors.contains("shard \(number)/8 of "), "\(ending)")
    }
    try killBuild(of: trial, "s/4", ["--shard", "4/8"] + Self.options)
    let shards = (1...8).map { "s/\($0)" }
    let refused = try trial.program(["merge", "merged"] + shards).run()
    #expect(refused.status == 64 && !trial.site.exists("merged"), "\(refused)")
    #expect(
      refused.errors.contains("'s/4' isn't a shard") || refused.errors.contains("hasn't ended"),
      "\(refused)")
    #expect(try trial.build("s/4", "--shard", "4/8", more: Self.options).status == 0)
    #expect(!trial.site.exists("s/4/.sitegen-stage"))
    for (index, order) in [shards, shards.reversed()].enumerated() {
      let ending = try trial.program(["merge", "merged-\(index)"] + order).run()
      #expect(ending.status == 0 && ending.errors.hasPrefix("8 shards: "), "\(ending)")
      #expect(try trial.files("merged-\(index)") == whole)
    }
    let again = try trial.build("merged-0", more: Self.options)
    #expect(again.errors.contains(": 0 written, "), "\(again)")
  }

  /// Kills a build while it works, again if it was done before.
  private func killBuild(of trial: Trial, _ output: String, _ options: [String]) throws {
    repeat {
      if trial.site.exists(output) { try trial.site.remove(output) }
      let streams = try ScratchFolder()
      let process = try trial.program(["build", "--output", output] + options).start(in: streams)
      while process.isRunning, !trial.site.exists(output + "/.sitegen-stage") { usleep(100) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    } while trial.site.text(output + "/.sitegen-shard")?.isEmpty == false
  }

  @Test func `the index of Pagefind is made at the merge, and again only for other pages`() throws {
    let trial = try Trial(settings: "search: pagefind\n")
    try trial.site.write(
      "bin/pagefind",
      """
      #!/bin/sh
      echo x >> "$(dirname "$0")/../runs"
      mkdir -p "$4"
      (cd "$2" && find . -type f | sort | xargs cat | cksum) > "$4/sum.txt"
      (cd "$2" && find . -type f | sort) > "$4/pages.txt"
      echo '{"b": 1, "a": 2}' > "$4/pagefind-entry.json"
      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: trial.site["bin/pagefind"])
    func runs() -> Int { trial.site.text("runs")?.count { $0 == "x" } ?? 0 }
    func run(_ arguments: String...) throws -> Program.Ending {
      var program = trial.program(arguments)
      program.environment = ["PATH": trial.site["bin"] + ":/usr/bin:/bin"]
      return try program.run()
    }
    #expect(try run("build", "--output", "whole", "--compress", "gzip").status == 0)
    let shards = ["s/1", "s/2"]
    for number in 1...2 {
      let ending = try trial.build(
        shards[number - 1], "--shard", "\(number)/2", "--compress", "gzip")
      #expect(ending.status == 0, "\(ending)")
      #expect(!trial.site.exists(shards[number - 1] + "/pagefind"))
    }
    let missing = try trial.program(["merge", "merged"] + shards).run()
    #expect(missing.status == 3 && missing.errors.contains("can't run 'pagefind'"), "\(missing)")
    #expect(!trial.site.exists("merged") && runs() == 1)
    #expect(try run("merge", "merged", shards[1], shards[0]).status == 0)
    #expect(try trial.files("merged") == trial.files("whole"))
    #expect(runs() == 2)
    #expect(try run("merge", "merged", shards[0], shards[1]).errors.contains(": 0 written, "))
    let whole = try run("build", "--output", "merged", "--compress", "gzip")
    #expect(whole.errors.contains(": 0 written, ") && runs() == 2, "\(whole)")
  }

  @Test(arguments: [
    (["--shard", "0/8"], "--shard is a number"), (["--shard", "9/8"], "--shard is a number"),
    (["--shard", "8"], "--shard is a number"), (["--shard", "a/8"], "--shard is a number"),
    (["--shard", "1/2/3"], "--shard is a number"), (["--shard", "1/9999"], "--shard is a number"),
    (["--shard", "1/2", "--render-languages", "it"], "exclude each other"),
    (["--render-languages", ""], "--render-languages names no language"),
    (["--render-languages", "xx"], "--render-languages names 'xx', which isn't built"),
  ])
  func `a share that can't be is wrong usage`(options: [String], words: String) throws {
    let site = try ScratchFolder.sound(languages: ["en", "it"])
    let ending = try Program(arguments: ["build", "--site", site.path] + options).run()
    #expect(ending.status == 64 && ending.errors.contains(words), "\(ending)")
    #expect(!site.exists("public"))
  }

  @Test func `each way in which a merge ends has its status and its words`() throws {
    let site = try ScratchFolder.sound(languages: ["en", "it"])
    func run(_ arguments: String...) throws -> Program.Ending {
      var program = Program(arguments: arguments)
      program.folder = site.path
      return try program.run()
    }
    for language in ["en", "it"] {
      let ending = try run("build", "--render-languages", language, "--output", "s/\(language)")
      #expect(ending.errors.hasPrefix("\(language) of 2 pages in 2 languages: "), "\(ending)")
    }
    #expect(try run("merge", "public").status == 64)
    let missing = try run("merge", "public", "s/it")
    #expect(missing.status == 64 && missing.errors.contains("shard en is missing"), "\(missing)")
    let own = try run("merge", "s/it", "s/it", "s/en")
    #expect(own.status == 3 && own.errors.contains("'s/it' is, holds or lies in"), "\(own)")
    try site.write("mine/file")
    let foreign = try run("merge", "mine", "s/it", "s/en")
    #expect(foreign.status == 3 && foreign.errors.contains("--force"), "\(foreign)")
    let done = try run("merge", "--quiet", "public", "s/it", "s/en")
    #expect(done.status == 0 && done.errors == "" && done.output == "", "\(done)")
    try site.write("s/it/it/faq/index.html", "changed")
    let damaged = try run("merge", "public", "s/it", "s/en")
    #expect(damaged.status == 3, "\(damaged)")
    #expect(
      damaged.errors == "error: can't merge 's/it/it/faq/index.html': it isn't what was built; "
        + "build the shard again\n")
    #expect(try run("build", "--output", "public").errors.contains(": 0 written, "))
  }
}
