import TestSupport
import Testing

@Suite struct HelpScreenTests {
  @Test func `the help lists the commands`() throws {
    let ending = try Program("--help").run()
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    #expect(
      ending.output == """
        OVERVIEW: Builds multilingual sales-help sites from Markdown.

        USAGE: SiteGen <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          build (default)         Render content/ with templates/ into public/.
          merge                   Join shards of a site into the folder that one build
                                  would leave.
          serve                   Show the site in a browser while you write it.
          check                   Find every mistake of the site; write nothing.
          init                    Write a small site into an empty folder.
          new                     Begin a page or a question in the source language.
          translations            See where translations stand, and say that they
                                  follow their originals.
          facts                   Show what the site says of its facts.
          glossary                Give the words of the site to other programs.
          answers                 Print answers of the site, for who answers by hand.
          ids                     Keep addresses and ids that are published.
          hosts                   Write what hosts and servers need.
          changes                 Tell what differs between two builds: files, or what
                                  readers see.
          theme                   Take files of the default theme into the site.
          schema                  Print the JSON Schema of a kind of file, for editors.

          See 'SiteGen help <subcommand>' for detailed help.

        """)
  }

  @Test func `build explains its options`() throws {
    let ending = try Program("build", "--help").run()
    #expect(ending.status == 0)
    #expect(
      ending.output == """
        OVERVIEW: Render content/ with templates/ into public/.

        USAGE: SiteGen build <options>

        OPTIONS:
          --site <site>           The folder that holds content/ and templates/.
                                  (default: .)
          --base-url <base-url>   Where the site will stand, in place of site.yaml's
                                  baseURL.
          --languages <languages> The languages to build, separated by commas (default:
                                  all).
          --drafts                Build drafts too.
          --unreleased            Build unreleased languages too, hidden from menus and
                                  search engines.
          --strict                Let warnings fail the build.
          --jobs <jobs>           How many pages to work on at once (default: one a
                                  processor).
          --format <format>       How to print diagnostics. (values: text, json,
                                  github, sarif, junit; default: text)
          --columns <columns>     What the columns of diagnostics count; editors often
                                  count characters. (values: bytes, characters;
                                  default: bytes)
          --quiet                 Print errors only.
          --output <output>       The folder to publish into (default: public in the
                                  site).
          --cache <cache>         The folder for what makes the next build quick
                                  (default: .sitegen-cache in the site).
          --force                 Use an output folder that holds files of others; they
                                  stay as they are.
          --compress <compress>   Write compressed files beside the text files: gzip,
                                  br or both, with a comma.
          --pseudo                Add en-XA (accents, longer texts) and ar-XB (right to
                                  left), made of the source language, to see what isn't
                                  translated, has too little room or is wrongly
                                  mirrored.
          --shard <shard>         Render one of several shares of the site, such as
                                  3/8, for SiteGen merge.
          --render-languages <render-languages>
                                  Render the files of these languages alone, for
                                  SiteGen merge.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `check has the options of build but those of the output`() throws {
    let ending = try Program("check", "--help").run()
    #expect(ending.status == 0)
    #expect(
      ending.output == """
        OVERVIEW: Find every mistake of the site; write nothing.

        USAGE: SiteGen check <options>

        OPTIONS:
          --site <site>           The folder that holds content/ and templates/.
                                  (default: .)
          --base-url <base-url>   Where the site will stand, in place of site.yaml's
                                  baseURL.
          --languages <languages> The languages to build, separated by commas (default:
                                  all).
          --drafts                Build drafts too.
          --unreleased            Build unreleased languages too, hidden from menus and
                                  search engines.
          --strict                Let warnings fail the build.
          --jobs <jobs>           How many pages to work on at once (default: one a
                                  processor).
          --format <format>       How to print diagnostics. (values: text, json,
                                  github, sarif, junit; default: text)
          --columns <columns>     What the columns of diagnostics count; editors often
                                  count characters. (values: bytes, characters;
                                  default: bytes)
          --quiet                 Print errors only.
          --only <ids>            Look at these diagnostics alone: ids, or areas such
                                  as 'link.*', with commas.
          --fail-on <fail-on>     What ends with status 1 (default: error). (values:
                                  warning, error)
          --baseline <file>       Let the findings of this file pass.
          --write-baseline <file> Write all findings into this file, for --baseline.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `the version is one line`() throws {
    let ending = try Program("--version").run()
    #expect(ending.status == 0)
    #expect(ending.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test func `serve explains its options`() throws {
    let ending = try Program("serve", "--help").run()
    #expect(ending.status == 0)
    #expect(ending.output.contains("OVERVIEW: Show the site in a browser while you write it."))
    #expect(
      ending.output.contains(
        """
          --port <port>           The port to listen at; 0 takes any free one (default:
                                  the first free one from 8080).
          --host <host>           The address to listen at, such as 0.0.0.0 in a
                                  container (default: this machine alone). Whoever
                                  reaches it sees what isn't published.
          --allow-host <allow-host>
                                  A name that browsers may use besides localhost, with
                                  or without a port; repeatable.
          --poll                  Look for changes again and again, where the system
                                  tells of none.
          --pseudo                Add en-XA (accents, longer texts) and ar-XB (right to
                                  left), made of the source language, to see what isn't
                                  translated, has too little room or is wrongly
                                  mirrored.
          --open                  Open the site in the browser.

        """))
  }
}
