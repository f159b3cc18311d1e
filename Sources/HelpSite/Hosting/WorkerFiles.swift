/// What Cloudflare's Workers need besides `_headers` and `_redirects`.
enum WorkerFiles {
  static func all(_ place: HostFile.Place) -> [HostFile] {
    [
      HostFile(
        place: place, path: ".assetsignore",
        text: (HostingPlan.hidden + [".assetsignore"]).joined(separator: "\n") + "\n"),
      HostFile(
        place: .repository, path: "wrangler.jsonc",
        text: """
          // \(HostFile.mark)
          // Copy it beside content/ and give it the name of your Worker.
          {
            "name": "help",
            "compatibility_date": "2026-01-01",
            "assets": {
              "directory": "public",
              "html_handling": "auto-trailing-slash",
              // The nearest 404.html, so that each language has its own.
              "not_found_handling": "404-page"
            }
          }

          """),
    ]
  }
}
