import Foundation
import TestSupport
import Testing

/// What `make` says where something is missing, before it changes the machine.
@Suite struct MakefileTests {
  /// A machine that has these programs alone: their names, with what each does.
  private func machine(_ programs: [String: String]) throws -> ScratchFolder {
    let machine = try ScratchFolder()
    let common = ["id": "echo 1000", "uname": "echo Linux"]
    for (name, action) in programs.merging(common, uniquingKeysWith: { $1 }) {
      try machine.write("bin/" + name, "#!/bin/sh\n\(action)\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: machine["bin/" + name])
    }
    return machine
  }

  /// Runs `make` as a user without rights.
  private func make(
    _ words: String..., on machine: ScratchFolder, path: String = ""
  ) throws -> (status: Int32, output: String, installed: Bool) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/make")
    process.arguments = words
    process.currentDirectoryURL = packageRoot
    process.environment = [
      "PATH": machine["bin"] + path, "INSTALLED": machine["installed"],
    ]
    let log = try machine.open("log")
    process.standardOutput = log
    process.standardError = log
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, machine.text("log") ?? "", machine.exists("installed"))
  }

  private static let installer = "echo \"$@\" >> \"$INSTALLED\""
  private static let swift = "echo Swift version 6.3.1"

  @Test(arguments: [nil, "echo Swift version 6.2.4", "echo Apple Swift version 5.10"])
  func `without a Swift of today nothing is installed`(swift: String?) throws {
    var programs = ["apt-get": Self.installer, "sudo": "\"$@\""]
    programs["swift"] = swift
    let (status, output, installed) = try make("site", on: machine(programs))
    #expect(status != 0 && output.contains("SiteGen needs Swift 6.3 or later"))
    #expect(!installed)
  }

  @Test func `who may install nothing is told what to install`() throws {
    let (status, output, installed) = try make(
      "site", on: machine(["apt-get": Self.installer, "swift": Self.swift]))
    #expect(status != 0 && !installed)
    #expect(output.contains("needs what isn't here: git, C and C++, pkg-config, libcmark"))
    #expect(
      output.contains(/apt-get install --no-install-recommends git .*libcmark-dev libyaml-dev/))
    #expect(output.contains(/dnf install git .*cmark-devel libyaml-devel/))
    #expect(output.contains(/brew install git .*cmark libyaml/))
    #expect(!output.contains("sudo"))
  }

  @Test func `who may install gets what is missing without what it recommends`() throws {
    let machine = try machine([
      "apt-get": Self.installer, "env": "shift; \"$@\"", "sudo": "\"$@\"", "swift": Self.swift,
      "git": "", "c++": "", "ld.gold": "",
      "pkg-config": "[ -e \"$INSTALLED\" ] || [ \"$2\" != libcmark ]",
    ])
    _ = try make("packages", on: machine)
    let installed = try #require(machine.text("installed"))
    #expect(installed.hasPrefix("update -qq\n"))
    #expect(installed.hasSuffix(" --no-install-recommends libcmark-dev\n"))
  }

  @Test func `a Swift that can't start is told by the libraries that it lacks`() throws {
    let (status, output, _) = try make(
      "packages",
      on: machine(["swift": "exit 127", "git": "", "c++": "", "ld.gold": "", "pkg-config": ""]))
    #expect(status != 0 && output.contains("isn't here: what Swift is linked with\n"))
    #expect(output.contains("libcurl4 libncurses6 libsqlite3-0 libxml2"))
  }

  @Test func `where nothing is missing nobody needs rights`() throws {
    let machine = try machine([
      "apt-get": Self.installer, "swift": Self.swift, "git": "", "c++": "", "ld.gold": "",
      "pkg-config": "",
    ])
    let (status, output, installed) = try make("packages", on: machine)
    #expect(status == 0 && output.isEmpty && !installed)
  }

  @Test func `only what needs PyPI can be left out`() throws {
    let (status, output, _) = try make("test", "SKIP=browser", on: machine([:]))
    #expect(status != 0 && output.contains("SKIP takes one word: pypi"))
  }

  @Test func `what is left out is said at the end`() throws {
    let machine = try machine(["make": "exec /usr/bin/make -n \"$@\"", "swift": Self.swift])
    let (status, output, _) = try make(
      "--dry-run", "test", "SKIP=pypi", on: machine, path: ":/usr/bin:/bin")
    #expect(status == 0)
    let last = try #require(output.split(separator: "\n").last)
    #expect(last.contains("skipped: pypi"))
    #expect(!output.contains("pip install"))
  }

  @Test func `the program is installed with what belongs to it`() throws {
    let machine = try machine([:])
    let (status, output, _) = try make(
      "install", "SWIFT=none", "SITEGEN=\(Program.path)", "DESTDIR=\(machine["root"])",
      "PREFIX=/opt/help", on: machine, path: ":/usr/bin:/bin")
    #expect(status == 0, "\(output)")
    for name in [
      "bin/SiteGen", "share/man/man1/SiteGen-build.1", "share/doc/sitegen/LICENSE",
      "share/bash-completion/completions/SiteGen", "share/zsh/site-functions/_SiteGen",
      "share/fish/vendor_completions.d/SiteGen.fish",
    ] {
      #expect(machine.exists("root/opt/help/" + name), "\(name)")
    }
  }
}
