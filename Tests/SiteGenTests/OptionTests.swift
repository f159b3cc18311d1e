import Foundation
import TestSupport
import Testing

/// Proves promise 18.
@Suite struct OptionTests {
  @Test func `languages, drafts and the base URL reach the build`() throws {
    let site = try ScratchFolder.sound(languages: ["en", "it", "pt-BR"])
    try site.write("content/it/bozza.md", "---\ntitle: Bozza\ndraft: true\n---\n")
    let ending = try Program(
      "--site", site.path, "--languages", "it,pt-BR", "--drafts",
      "--base-url", "https://preview.example/x/"
    ).run()
    #expect(ending.status == 0, "\(ending)")
    #expect(!site.exists("public/en") && site.exists("public/pt-br/faq/index.html"))
    let draft = try #require(site.text("public/it/bozza/index.html"))
    #expect(draft.contains("https://preview.example/x/it/bozza/"))
    #expect(!draft.contains("help.example"))
  }

  @Test func `without --drafts a draft isn't built`() throws {
    let site = try ScratchFolder.sound()
    try site.write("content/en/draft.md", "---\ntitle: D\ndraft: true\n---\n")
    _ = try Program("--site", site.path).run()
    #expect(site.exists("public/en/faq") && !site.exists("public/en/draft"))
  }

  @Test func `the ways to compress reach the build`() throws {
    let site = try ScratchFolder.sound()
    #expect(try Program("--site", site.path, "--compress", "br,gzip").run().status == 0)
    #expect(site.exists("public/index.html.gz") && site.exists("public/index.html.br"))
  }

  @Test(arguments: ["zip", "gzip,", "", "gzip br"])
  func `an unknown way to compress is wrong usage`(list: String) throws {
    let site = try ScratchFolder.sound()
    let ending = try Program("--site", site.path, "--compress", list).run()
    #expect(ending.status == 64 && ending.errors.contains("--compress takes gzip, br"))
    #expect(!site.exists("public"))
  }

  @Test(arguments: ["--site", "--output", "--cache"])
  func `an empty path is wrong usage`(option: String) throws {
    let site = try ScratchFolder.sound()
    var program = Program(option, "")
    program.folder = site.path
    let ending = try program.run()
    #expect(ending.status == 64 && ending.errors.contains("\(option) is empty"), "\(ending)")
    #expect(!site.exists("en") && !site.exists("public"))
  }

  @Test(arguments: [
    ["check"], ["facts", "list"], ["ids", "accept"], ["translations", "status"],
    ["translations", "add", "it"], ["translations", "export", "it", "--output", "out"],
    ["translations", "import", "out"],
  ])
  func `no command takes an empty path for its site`(command: [String]) throws {
    let site = try ScratchFolder.sound()
    var program = Program()
    program.arguments = command + ["--site", ""]
    program.folder = site.path
    let ending = try program.run()
    #expect(ending.status == 64 && ending.errors.hasPrefix("Error: --site is empty."), "\(ending)")
  }

  @Test func `an argument that isn't UTF-8 is wrong usage, and no other folder is written`() throws
  {
    let site = try ScratchFolder.sound()
    var program = Program("--site", site.path, redirections: "--output \"$(printf 'out\\377')\"")
    program.folder = site.path
    let ending = try program.run()
    #expect(ending.status == 64 && ending.errors.contains("isn't UTF-8"), "\(ending)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == ["content"])
  }

  @Test(arguments: [
    ["--compress", "\u{1B}[31m"], ["--languages", "\u{1B}[31m"], ["--\u{1B}[31m"],
    ["--jobs", "\u{1B}[31m"], ["check", "\u{202E}"],
  ])
  func `no argument commands the terminal`(arguments: [String]) throws {
    let site = try ScratchFolder.sound()
    var program = Program("--site", site.path)
    program.arguments = arguments + program.arguments
    let ending = try program.run()
    #expect(ending.status == 64 && ending.errors.contains("\\u{"), "\(ending)")
    #expect(!ending.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!ending.errors.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `an unknown language is named with those that the site has`() throws {
    let site = try ScratchFolder.sound(languages: ["en", "it"])
    let ending = try Program("--site", site.path, "--languages", "it,fr").run()
    #expect(
      ending.errors.hasPrefix("Error: 'fr' is no language of this site; it has en, it\n"),
      "\(ending)")
  }

  /// Jobs, folder, time zone, locale and user's settings.
  @Test func `the same site gives the same bytes on any machine`() throws {
    let site = try ScratchFolder.sound(languages: ["en", "it", "ar", "tr"])
    try site.write(
      "content/facts.yaml", "day: {date: 2026-01-31}\nprice: {money: 1234.5, currency: EUR}\n")
    try site.write(
      "content/contact.yaml",
      "channels: {m: {kind: mail, address: a@b.example}}\nhours: {timeZone: America/New_York, "
        + "open: [{days: [mon], from: '09:00', to: '17:00'}]}\n")
    for language in ["en", "it", "ar", "tr"] {
      try site.write(
        "content/\(language)/faq.md",
        "---\ntitle: I {{day}}\nsections: [faq, contact]\n---\n\n## {{price}} {#q}\n\nA\n")
    }
    let copy = try ScratchFolder()
    try FileManager.default.copyItem(atPath: site["content"], toPath: copy["content"])
    var first = Program("--site", site.path, "--jobs", "1")
    first.environment = [
      "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8",
    ]
    var second = Program("--site", ".", "--jobs", "8")
    second.environment = [
      "TZ": "America/Los_Angeles", "LANG": "C", "SOURCE_DATE_EPOCH": "0", "USER": "someone",
    ]
    second.folder = copy.path
    #expect(try first.run().status == 0)
    #expect(try second.run().status == 0)
    #expect(try site.files() == copy.files())
    #expect(
      site.text("public/.sitegen-manifest.json") == copy.text("public/.sitegen-manifest.json"))
  }
}
