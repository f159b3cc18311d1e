import TestSupport
import Testing

/// The commands of translations know words of data files as they know pages.
@Suite struct TranslatedWordsTests {
  private static let contact = """
    channels:
      sales:
        kind: mail
        address: a@shop.example
        label: {en: Write to the desk, it: Scrivi al servizio}
        note: {en: Give your order number.}

    """

  private func site() throws -> TranslatedSite {
    let site = try TranslatedSite()
    try site.site.write("content/contact.yaml", Self.contact)
    return site
  }

  @Test func `status counts and lists words`() throws {
    let site = try site()
    #expect(try site.run("status").output.contains("it              0           5      0        1"))
    #expect(
      try site.run("status", "--page", "contact", "--only", "missing,unreviewed").output == """
        content/contact.yaml:5:40: unreviewed in 'it': contact@channels.sales.label, original \
        content/contact.yaml:5:17
        content/contact.yaml:6:16: missing in 'it': contact@channels.sales.note

        """)
    let ending = try site.run("status", "--page", "contakt")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("there is no page 'contakt'; did you mean 'contact'?"))
  }

  @Test func `accept takes words with all else, by file and by name`() throws {
    let site = try site()
    #expect(
      try site.run("accept", "it", "contact").errors == """
        accepts 1 part of 1 data file in 'it': contact@channels.sales.label
        accepted 1 part of 1 data file in 'it'

        """)
    #expect(try site.lock() == ["contact@channels.sales.label human 2026-01-01"])
    #expect(
      try site.run("accept", "it", "contact@channels.sales.note").errors.contains(
        "'contact@channels.sales.note' is not translated into 'it'"))
    #expect(
      try site.run("accept", "it", "contact@channels.sale.label").errors.contains(
        "the data file 'contact.yaml' has no part '@channels.sale.label'; did you mean "
          + "'contact@channels.sales.label'?"))
    try site.change("it: Scrivi", to: "it: Scrivete", in: "content/contact.yaml")
    try site.change("the desk", to: "our desk", in: "content/contact.yaml")
    #expect(
      try site.run("accept", "it").errors.contains("accepted 5 parts of 1 page and 1 data file"))
  }

  @Test func `diff shows which words of an original changed`() throws {
    let site = try site()
    try site.run("accept", "it", "--by", "Anna")
    try site.git("init", "-q")
    try site.git("add", "-A")
    try site.git("commit", "-qm", "one")
    try site.change("the desk", to: "our sales desk", in: "content/contact.yaml")
    #expect(
      try site.run("diff", "it").output == """
        contact@channels.sales.label: content/contact.yaml:5:17, translated at \
        content/contact.yaml:5:46
        Changed since it was accepted (human, 2026-01-01, Anna):

        Write to [-the-] {+our sales+} desk


        """)
  }

  @Test func `prune takes out the lines of words that are gone`() throws {
    let site = try site()
    try site.run("accept", "it")
    try site.site.write("content/contact.yaml", Self.contact.replacing("label:", with: "# label:"))
    #expect(try site.run("accept", "it", "--prune", "contact").errors.contains("1 line less"))
    #expect(try site.lock().count == 4)
  }
}
