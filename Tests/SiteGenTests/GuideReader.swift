import Foundation
import TestSupport
import Testing

/// Somebody who does what a page of the guide says, block by block.
final class GuideReader {
  let checkout: ScratchFolder
  /// Where the commands run; `cd` changes it.
  private var folder: String

  /// What the commands of the guide start, besides SiteGen: only that they are started counts.
  private static let standIns = ["make", "sudo", "swift", "pip", "brew", "podman"]

  /// Where somebody begins.
  enum Beginning {
    /// With nothing but a release to download.
    case nothing
    /// With the program, in an empty folder.
    case program
    /// With the program, in this repository's own site.
    case sample
  }

  // A preview would run until somebody ends it.
  private static let program =
    "#!/bin/sh\n[ \"$1\" = serve ] || exec '\(Program.path)' \"$@\"\n"

  init(with beginning: Beginning) throws {
    checkout = try ScratchFolder()
    folder = checkout.path
    for name in Self.standIns { try install("bin/" + name, "#!/bin/sh\n") }
    switch beginning {
    case .nothing:
      try install("program", Self.program)
      let packaging = packageRoot.appending(path: "Packaging").path
      let built = URL(filePath: Program.path).deletingLastPathComponent().path
      let ending = try run(
        """
        export SOURCE_DATE_EPOCH=1780000000
        python3 '\(packaging)/dist.py' program release --built '\(built)'
        python3 '\(packaging)/publish.py' release
        """)
      try #require(ending.status == 0, "\(ending.output)")
    case .sample:
      for name in ["content", "templates"] {
        try FileManager.default.copyItem(
          atPath: packageRoot.appending(path: name).path, toPath: checkout[name])
      }
      fallthrough
    case .program:
      for name in [".build/release/SiteGen", "bin/SiteGen"] { try install(name, Self.program) }
    }
  }

  private func install(_ name: String, _ script: String) throws {
    try checkout.write(name, script)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: checkout[name])
  }

  func follow(_ page: GuidePage) throws {
    for block in page.blocks {
      if let target = block.target {
        try write(block.text, to: target)
      } else if block.language == "sh" {
        let ending = try run(block.text)
        #expect(ending.status == 0, "\(block.text)\(ending.output)")
      } else if block.language == "console" {
        try compare(block.text)
      }
    }
  }

  /// Each line after `$ ` is a command; what stands below is what it prints.
  private func compare(_ session: String) throws {
    for part in ("\n" + session).components(separatedBy: "\n$ ").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let output = try run(String(lines[0])).output
      let shown = lines.count > 1 ? String(lines[1]) : ""
      #expect(timeless(output) == timeless(shown), "\(lines[0])")
    }
  }

  /// A build's duration is another each time.
  private func timeless(_ text: String) -> String {
    text.replacing(/in [0-9.]+s\b/, with: "in …s").trimmingCharacters(in: .newlines)
  }

  private func run(_ script: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The address of a release's files, as the guide has it.
    let release = /https:\/\/github\.com\/OWNER\/SiteGen\/releases\/download\/v[0-9.]+[0-9]/
    let script = script.replacing("<SiteGen>", with: packageRoot.path)
      .replacing(release, with: "file://" + checkout["release"])
    process.arguments = ["-e", "-c", "\(script)\npwd > '\(checkout["folder"])'"]
    process.currentDirectoryURL = URL(filePath: folder)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(checkout["home/.local/bin"]):\(checkout["bin"]):\(path)", "HOME": checkout["home"],
    ]
    let log = try checkout.open("log")
    process.standardOutput = log
    process.standardError = log
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if let path = checkout.text("folder") { folder = path.trimmingCharacters(in: .newlines) }
    return (process.terminationStatus, checkout.text("log") ?? "")
  }

  private func write(_ text: String, to target: String) throws {
    let parts = target.split(separator: ":")
    let file = URL(filePath: folder).appending(path: String(parts[0]))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard parts.count > 1 else { return try Data(text.utf8).write(to: file) }
    var lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let ends = parts[1].split(separator: "-").compactMap { Int($0) }
    let range = (ends[0] - 1)...(ends[ends.count - 1] - 1)
    try #require(range.upperBound < lines.count, "\(target)")
    lines.replaceSubrange(range, with: text.split(separator: "\n"))
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
  }
}
