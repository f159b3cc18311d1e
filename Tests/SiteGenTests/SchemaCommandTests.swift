import Foundation
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  @Test func `schema prints each schema of the list as JSON`() throws {
    let folder = try ScratchFolder()
    func run(_ arguments: String...) throws -> Program.Ending {
      var program = Program()
      program.arguments = ["schema"] + arguments
      program.folder = folder.path
      return try program.run()
    }
    let list = try run("--list")
    #expect(list.status == 0 && list.errors == "", "\(list)")
    let names = list.output.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    #expect(names.contains("site") && names.contains("front-matter"))
    for name in names {
      let ending = try run(String(name))
      #expect(ending.status == 0 && ending.errors == "", "\(ending)")
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
      }
    }
    for (arguments, reason) in [
      (["sites"], "there is no schema 'sites'; did you mean 'site'?"), ([], "Either a name or"),
      (["site", "--list"], "Either a name or"),
    ] {
      var program = Program()
      program.arguments = ["schema"] + arguments
      program.folder = folder.path
      let ending = try program.run()
      #expect(ending.status == 64 && ending.errors.hasPrefix("Error: \(reason)"), "\(ending)")
    }
  }

  @Test func `the words of a site's own templates are in its schema`() throws {
    let site = try ScratchFolder.sound()
    try site.write("templates/strings/en.yaml", "ownWord: An own word\n'a\"b\\': Odd\n")
    let ending = try Program("schema", "strings", "--site", site.path).run()
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    }
    #expect(ending.output.contains("\"ownWord\":{\"description\":\"In English: An own word\""))
  }
}
