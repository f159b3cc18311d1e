import Foundation
import TestSupport
import Testing

/// What `make` says where something is missing, before it changes the machine.
@Suite struct MakefileTests {
  /// Runs `make site` as a user without rights, on a machine that has these programs alone: their
  /// names, with what each does.
  private func makeSite(_ programs: [String: String]) throws -> (output: String, installed: Bool) {
    let machine = try ScratchFolder()
    let common = ["id": "echo 1000", "uname": "echo Linux"]
    for (name, action) in programs.merging(common, uniquingKeysWith: { $1 }) {
      try machine.write("bin/" + name, "#!/bin/sh\n\(action)\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: machine["bin/" + name])
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/make")
    process.arguments = ["site"]
    process.currentDirectoryURL = packageRoot
    process.environment = ["PATH": machine["bin"], "INSTALLED": machine["installed"]]
    let log = try machine.open("log")
    process.standardOutput = log
    process.standardError = log
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus != 0)
    return (machine.text("log") ?? "", machine.exists("installed"))
  }

  private static let installer = "echo \"$@\" >> \"$INSTALLED\""

  @Test func `without Swift nothing is installed`() throws {
    let (output, installed) = try makeSite([
      "apt-get": Self.installer, "sudo": "\"$@\"", "pkg-config": "exit 1",
    ])
    #expect(output.contains("SiteGen needs Swift 6.3 or later"))
    #expect(!installed)
  }

  @Test func `who may install nothing is told what to install`() throws {
    let (output, installed) = try makeSite([
      "apt-get": Self.installer, "swift": "exit 0", "pkg-config": "exit 1",
    ])
    #expect(output.contains(/libcmark \S.*libcmark-dev libyaml-dev/))
    #expect(!output.contains("sudo") && !installed)
  }
}
