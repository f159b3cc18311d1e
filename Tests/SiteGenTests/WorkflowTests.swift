import Foundation
import TestSupport
import Testing
import YAML

/// Runs what Documentation/ci.md tells to copy, as a runner would: all but the Swift compiler.
@Suite struct WorkflowTests {
  private func workflows() throws -> [String] {
    try GuidePage("Documentation/ci.md").blocks.filter { $0.language == "yaml" }.map(\.text)
  }

  /// The commands of each job, in order: GitHub's `run`, GitLab's `script`.
  private func jobs(_ workflow: String) throws -> [[String]] {
    let root = try YAMLParser(limits: YAMLParser.Limits(bytes: 1 << 20)).parse(Array(workflow.utf8))
    let entries = try #require(root?.mapping)
    let jobs = entries.first { $0.key == "jobs" }?.value.mapping ?? entries
    return jobs.compactMap { job in
      guard let keys = job.value.mapping else { return nil }
      let steps = keys.first { $0.key == "steps" }?.value.sequence ?? []
      let runs = steps.flatMap { $0.mapping ?? [] }.filter { $0.key == "run" }
        .compactMap(\.value.string)
      let script = keys.first { $0.key == "script" }?.value.sequence?.compactMap(\.string) ?? []
      // What a runner's image lacks is on this machine.
      return (runs + script).filter { !$0.hasPrefix("apt-get ") }
    }.filter { !$0.isEmpty }
  }

  /// A fresh checkout, with the compiled program where `make build` puts it.
  private func checkout() throws -> ScratchFolder {
    let site = try ScratchFolder()
    for name in ["content", "templates", "Makefile"] {
      try FileManager.default.copyItem(
        atPath: packageRoot.appending(path: name).path, toPath: site[name])
    }
    try site.link(".build/release/SiteGen", to: Program.path)
    return site
  }

  private func run(_ script: String, in site: ScratchFolder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = URL(filePath: site.path)
    // The compiler is the one thing that isn't run.
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SWIFT": "true",
    ]
    let log = try site.open("log")
    process.standardOutput = log
    process.standardError = log
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(script)\n\(site.text("log") ?? "")")
  }

  @Test func `every job of every workflow runs to its end and leaves what it hands on`() throws {
    let workflows = try workflows()
    #expect(workflows.count == 3)
    var files: Set<String> = []
    for workflow in workflows {
      for job in try jobs(workflow) {
        let site = try checkout()
        for script in job { try run(script, in: site) }
        for name in ["sitegen.sarif", "sitegen.xml", "public/index.html"] where site.exists(name) {
          files.insert(name)
        }
      }
    }
    #expect(files == ["sitegen.sarif", "sitegen.xml", "public/index.html"])
  }

  @Test func `the trials of each night are targets of the Makefile, the same everywhere`() throws {
    let nights = try GuidePage("CONTRIBUTING.md").blocks.filter { $0.language == "yaml" }.map(
      \.text)
    #expect(nights.count == 2)
    let github = try #require(nights.first).matches(of: /\n +- ([a-z-]+)(?: SECONDS=\d+)?(?=\n)/)
      .map { String($0.1) }
    let list = try #require(nights.last?.firstMatch(of: /TRIAL: \[(.+)\]/)).1
    #expect(github == list.split(separator: ", ").map(String.init))
    #expect(Set(github).isSuperset(of: ["faults", "abuse", "fuzz"]))
    let makefile = try String(
      contentsOf: packageRoot.appending(path: "Makefile"), encoding: .utf8)
    for target in github { #expect(makefile.contains("\n\(target): "), "\(target)") }
  }

  @Test func `the log of a site with a mistake is written, and its step doesn't fail`() throws {
    let site = try checkout()
    try site.write("content/en/broken.md", "---\ntitle: T\n---\n\n[x](none.md)\n")
    let commands = try workflows().flatMap { try jobs($0) }
    let sarif = try #require(commands.joined().first { $0.contains("sarif") })
    try run(sarif, in: site)
    #expect(site.text("sitegen.sarif")?.contains("link.unresolved") == true)
  }
}
