import Foundation
import TestSupport
import Testing

/// Builds of this repository's own site, on machines that differ in all that a build may not see
/// (promises 18 and 19).
@Suite(.serialized) struct ReproducibleTests {
  struct Machine: CustomTestStringConvertible, Sendable {
    let name: String
    var folder = "site"
    var jobs = 2
    var environment: [String: String] = [:]
    var umask = "022"
    /// Whether the files are made in the opposite order.
    var isReversed = false

    var testDescription: String { name }
  }

  static let first = Machine(name: "the first", jobs: 1)

  static let others = [
    Machine(
      name: "far in the east", folder: "a folder/ü/with a deep and longer path", jobs: 8,
      environment: [
        "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
        "LANGUAGE": "tr:az",
      ], umask: "077", isReversed: true),
    Machine(
      name: "far in the west", folder: "w", jobs: 3,
      environment: [
        "TZ": "Pacific/Pago_Pago", "LC_ALL": "ar_EG.UTF-8", "HOME": "/", "USER": "other",
        "HOSTNAME": "other", "TMPDIR": "/var/tmp",
      ], umask: "002"),
    Machine(
      name: "at the beginning of time", folder: "x/y/z", jobs: 64,
      environment: [
        "SOURCE_DATE_EPOCH": "0", "LANG": "C", "COLUMNS": "20", "TERM": "dumb", "NO_COLOR": "1",
      ], isReversed: true),
    Machine(
      name: "in the far future", folder: "site", jobs: 2,
      environment: [
        "SOURCE_DATE_EPOCH": "4102444800", "LC_ALL": "ja_JP.SJIS", "CI": "true", "LC_COLLATE": "C",
        "GITHUB_ACTIONS": "true", "LD_BIND_NOW": "1", "MALLOC_PERTURB_": "165",
      ]),
  ]

  @Test func `five machines make the same bytes of one site`() throws {
    let expected = try published(on: Self.first)
    #expect(expected.count > 100)
    for machine in Self.others {
      let files = try published(on: machine)
      #expect(files.keys.sorted() == expected.keys.sorted(), "\(machine)")
      for (name, bytes) in files where expected[name] != bytes {
        Issue.record("\(name) differs \(machine.name)")
      }
    }
  }

  /// The published files of the sample site, and the manifest.
  private func published(on machine: Machine) throws -> [String: Data] {
    let scratch = try ScratchFolder()
    try copySample(to: scratch, below: machine.folder, reversed: machine.isReversed)
    var program = Program(
      "--site", scratch[machine.folder], "--output", scratch["out"], "--jobs", "\(machine.jobs)",
      "--compress", "gzip,br")
    program.environment = machine.environment
    program.preparation = "umask \(machine.umask);"
    let ending = try program.run()
    try #require(ending.status == 0, "\(machine): \(ending)")
    var files = try scratch.files("out")
    files["manifest"] = Data(try #require(scratch.text("out/.sitegen-manifest.json")).utf8)
    return files
  }

  private func copySample(to scratch: ScratchFolder, below folder: String, reversed: Bool) throws {
    for part in ["content", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: packageRoot.path + "/" + part)
        .sorted { reversed ? $0 > $1 : $0 < $1 }
      for name in names {
        let path = packageRoot.path + "/\(part)/\(name)"
        guard let text = try? Data(contentsOf: URL(filePath: path)) else { continue }
        try scratch.write("\(folder)/\(part)/\(name)", String(decoding: text, as: UTF8.self))
      }
    }
  }
}
