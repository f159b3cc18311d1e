import TestSupport
import Testing

@Suite struct HostsCommandTests {
  private func site(hosts: String) throws -> ScratchFolder {
    let site = try ScratchFolder.sound(languages: ["en", "it"])
    let text = try #require(site.text("content/site.yaml"))
    try site.write("content/site.yaml", text + "hosts: [\(hosts)]\n")
    return site
  }

  private func write(_ site: ScratchFolder) throws -> Program.Ending {
    try Program("hosts", "write", "--site", site.path).run()
  }

  @Test func `each server has its files, which are written once`() throws {
    let site = try site(hosts: "nginx, caddy, cloudflare, vercel, firebase, s3")
    let first = try write(site)
    #expect(first.status == 0, "\(first)")
    let paths = [
      "nginx/http.conf", "nginx/server.conf", "caddy/site.caddy", "cloudflare/wrangler.jsonc",
      "vercel/vercel.json", "firebase/firebase.json", "s3/request.js", "s3/upload.sh",
    ]
    for path in paths { #expect(first.output.contains("hosting/\(path)\n"), "\(path)") }
    let second = try write(site)
    #expect(second.output == "" && second.errors == "0 files written, 9 unchanged\n", "\(second)")
  }

  @Test func `a file that somebody else wrote stays`() throws {
    let site = try site(hosts: "nginx")
    try site.write("hosting/nginx/http.conf", "mine\n")
    let ending = try write(site)
    #expect(ending.status == 64 && ending.errors.contains("http.conf isn't as SiteGen wrote it"))
    #expect(site.text("hosting/nginx/http.conf") == "mine\n")
    #expect(!site.exists("hosting/nginx/server.conf"))
  }

  @Test(arguments: [
    "vercel/vercel.json", "firebase/firebase.json", "s3/headers.json",
    "azure/staticwebapp.config.json",
  ])
  func `a file without comments is written over as long as nobody changed it`(path: String) throws {
    let site = try site(hosts: String(path.prefix { $0 != "/" }))
    // Azure's file lies among the pages where there is no base path.
    let settings = try #require(site.text("content/site.yaml"))
    try site.write(
      "content/site.yaml", settings.replacing("help.example/", with: "help.example/a/"))
    #expect(try write(site).status == 0)
    let own = try #require(site.text("hosting/" + path))
    try site.write("content/redirects.yaml", "/old/: faq\n")
    #expect(try write(site).status == 0)
    #expect(path == "s3/headers.json" || site.text("hosting/" + path) != own)
    for foreign in [own + "\n", "{}", "{\"rewrites\": []}\n"] {
      try site.write("hosting/" + path, foreign)
      let ending = try write(site)
      #expect(
        ending.status == 64 && ending.errors.contains("hosting/\(path) isn't as SiteGen wrote it"),
        "\(ending)")
      #expect(site.text("hosting/" + path) == foreign)
    }
    try site.remove("hosting/" + path)
    #expect(try write(site).output == "\(site.path)/hosting/\(path)\n")
  }

  @Test func `without its lock, what is as it would be written is its own`() throws {
    let site = try site(hosts: "vercel")
    #expect(try write(site).status == 0)
    try site.remove("hosting/hosts.lock")
    #expect(try write(site).status == 0)
    try site.write("content/redirects.yaml", "/old/: faq\n")
    #expect(try write(site).status == 0)
  }

  @Test func `a site without hosts says so`() throws {
    let ending = try write(try ScratchFolder.sound())
    #expect(ending.status == 64 && ending.errors.contains("names no hosts"))
  }
}
