import TestSupport
import Testing

@Suite struct InitCommandTests {
  private func begin(_ arguments: [String], in folder: ScratchFolder) throws -> Program.Ending {
    var program = Program()
    program.arguments = ["init"] + arguments
    program.folder = folder.path
    return try program.run()
  }

  @Test func `init writes a site that builds, and says so`() throws {
    let folder = try ScratchFolder()
    let ending = try begin(["help/site"], in: folder)
    #expect(ending.status == 0 && ending.output == "", "\(ending)")
    let files = try folder.files("help/site")
    #expect(
      ending.errors == """
        wrote \(files.count) files into help/site
        SiteGen serve --site help/site  shows the site while you write it

        """)
    #expect(
      files.keys.sorted().filter { !$0.hasPrefix("content/en/") && !$0.hasPrefix(".vscode/") } == [
        ".github/workflows/site.yml", ".gitignore", "README.md", "content/contact.yaml",
        "content/facts.yaml", "content/payments.yaml", "content/site.yaml", "content/tools.yaml",
      ])
    let site = try #require(folder.text("help/site/content/site.yaml"))
    #expect(site.contains("\nname: \"Example Help\"\n"), "\(site)")
    #expect(site.contains("\nlanguages: [en]\n"), "\(site)")
    let build = try Program("--strict", "--site", folder["help/site"]).run()
    #expect(build.status == 0, "\(build)")
  }

  @Test func `every option is in the site`() throws {
    let folder = try ScratchFolder()
    let ending = try begin(
      [
        "--name", "Öl & \"Co\": #1", "--base-url", "https://a.example/x/", "--languages",
        "it,en,sw",
        "--host", "netlify", "--ci", "gitlab",
      ], in: folder)
    #expect(ending.status == 0, "\(ending)")
    #expect(ending.errors.hasSuffix("\nSiteGen serve  shows the site while you write it\n"))
    let site = try #require(folder.text("content/site.yaml"))
    #expect(site.contains(#"name: "Öl & \"Co\": #1""#), "\(site)")
    #expect(site.contains("\nbaseURL: \"https://a.example/x/\"\n"), "\(site)")
    #expect(site.contains("\nlanguages: [it, en, sw]\n"), "\(site)")
    #expect(site.hasSuffix("\nhosts: [netlify]\n") && folder.exists(".gitlab-ci.yml"), "\(site)")
    #expect(!folder.exists(".github") && folder.exists("content/sw/strings.yaml"))
    let check = try Program("check", "--site", folder.path).run()
    #expect(check.status == 0, "\(check)")
  }

  @Test(arguments: [
    (["--host", "github-pages"], "actions/deploy-pages", ".github/workflows/site.yml"),
    (["--host", "gitlab-pages"], "\npages:\n", ".gitlab-ci.yml"),
    (["--ci", "gitlab"], "sitegen.gitlab-ci.yml", ".gitlab-ci.yml"),
  ])
  func `the workflow publishes where it can`(options: [String], line: String, file: String) throws {
    let folder = try ScratchFolder()
    #expect(try begin(options, in: folder).status == 0)
    #expect(folder.text(file)?.contains(line) == true)
    let isPublishing = options[0] == "--host"
    #expect(folder.text(file)?.contains("pages:") == isPublishing)
    #expect(folder.text(file)?.contains("VERSION") == false)
  }

  @Test(arguments: [["--ci", "none"], ["--ci", "none", "--host", "github-pages"]])
  func `without ci there is no workflow`(options: [String]) throws {
    let folder = try ScratchFolder()
    #expect(try begin(options, in: folder).status == 0)
    #expect(!folder.exists(".github") && !folder.exists(".gitlab-ci.yml"))
  }

  @Test(arguments: [
    (["a.txt"], "it holds 'a.txt'\n"), ([".hidden"], "it holds '.hidden'\n"),
    (["d", "c", "b", "a", "content/x"], "it holds 'a', 'b', 'c' and 2 more\n"),
    (["a\u{1B}b"], "it holds 'a\\u{1B}b'\n"),
  ])
  func `a folder that holds anything is refused, and stays as it is`(
    names: [String], reason: String
  ) throws {
    let folder = try ScratchFolder()
    for name in names { try folder.write("site/" + name) }
    let before = try folder.snapshot()
    let ending = try begin(["site"], in: folder)
    #expect(ending.status == 64 && ending.output == "", "\(ending)")
    #expect(
      ending.errors.hasPrefix("Error: the folder 'site' isn't empty: \(reason)"), "\(ending)")
    #expect(try folder.snapshot() == before)
  }

  @Test func `what a killed run left is completed, and nothing of it stays`() throws {
    let whole = try ScratchFolder()
    let options = ["--languages", "en,nn", "--host", "vercel"]
    #expect(try begin(options, in: whole).status == 0)
    let files = try whole.snapshot()
    // Killed while it made the site, and between two of its parts.
    for placed in [[], ["README.md"], [".vscode", "README.md", "hosting"], ["content"]] {
      let folder = try ScratchFolder()
      try folder.write(".sitegen-init/content/.sitegen-draft", "half")
      try folder.write(".sitegen-init/README.md", "half")
      for (name, text) in files
      where text != "<folder>" && placed.contains(String(name.prefix { $0 != "/" })) {
        try folder.write(name, text)
      }
      let ending = try begin(options, in: folder)
      #expect(ending.status == 0, "\(ending)")
      #expect(try folder.snapshot() == files, "\(placed)")
    }
    #expect(try begin(options, in: whole).status == 64)
  }

  @Test(arguments: [
    "netlify", "cloudflare", "cloudflare-pages", "github-pages", "gitlab-pages", "vercel", "azure",
    "firebase", "s3", "nginx", "caddy", "apache",
  ])
  func `every host has what is written for it, and a sound site`(host: String) throws {
    let folder = try ScratchFolder()
    let ending = try begin(["--host", host], in: folder)
    #expect(ending.status == 0, "\(ending)")
    let files = try folder.snapshot().filter {
      $0.value != "<folder>" && $0.key != "hosting/hosts.lock"
    }
    #expect(ending.errors.hasPrefix("wrote \(files.count) files\n"), "\(ending)")
    let hosts = try Program("hosts", "write", "--site", folder.path).run()
    #expect(hosts.status == 0 && hosts.output == "" && hosts.errors.contains("0 files written, "))
    let build = try Program("--strict", "--site", folder.path).run()
    #expect(build.status == 0, "\(build)")
  }

  @Test(arguments: ["README.md", "content/site.yaml", "content/en/more.md", "notes.txt"])
  func `what somebody wrote beside a killed run's stays as it is`(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write(".sitegen-init/x", "half")
    try folder.write(name, "own")
    let first = String(name.prefix { $0 != "/" })
    for _ in 1...2 {
      let ending = try begin([], in: folder)
      #expect(ending.status == 64, "\(ending)")
      #expect(ending.errors.contains("isn't empty: it holds '\(first)'\n"), "\(ending)")
      let files = try folder.snapshot().filter {
        !$0.key.hasPrefix(".sitegen-init") && $0.value != "<folder>"
      }
      #expect(files == [name: "own"], "\(files)")
    }
  }

  @Test func `a new repository is an empty folder`() throws {
    let folder = try ScratchFolder()
    try folder.write(".git/HEAD")
    #expect(try begin([], in: folder).status == 0)
  }

  @Test(arguments: [
    (["--languages", ""], "'' is no language tag"),
    (["--languages", "en,"], "'' is no language tag"),
    (["--languages", "en,EN"], "'EN' is no language tag; did you mean 'en'?"),
    (["--languages", "en,it,en"], "the language 'en' stands twice"),
    (["--languages", "aux"], "no folder can have the language's name"),
    (["--base-url", "help"], "'help' is no base address"),
    (["--name", " "], "' ' can't be the site's name: the text is empty"),
    (["--name", "{{x}}"], "'{{x}}' can't be the site's name"),
    (["--host", "github-pages", "--ci", "gitlab"], "--host github-pages is published by --ci"),
    (["--host", "x"], "The value 'x' is invalid for '--host <host>'"),
    ([""], "the folder's name is empty."),
  ])
  func `what no site can have is wrong usage, and nothing is written`(
    arguments: [String], reason: String
  ) throws {
    let folder = try ScratchFolder()
    let ending = try begin(arguments, in: folder)
    #expect(ending.status == 64 && ending.output == "", "\(ending)")
    #expect(ending.errors.hasPrefix("Error: \(reason)"), "\(ending)")
    #expect(try folder.snapshot().isEmpty)
  }

  @Test func `a file in the folder's place is the machine's failure`() throws {
    let folder = try ScratchFolder()
    try folder.write("site")
    let ending = try begin(["site"], in: folder)
    #expect(ending.status == 3, "\(ending)")
  }
}
