import TestSupport
import Testing

@testable import HelpSite

/// What the section says of when and in which languages a desk answers.
@Suite struct ContactSectionTests {
  private func text(_ tag: String, _ contact: String) async throws -> String {
    let site = try await SiteFiles(
      languages: "[en, \(tag)]",
      [
        "content/contact.yaml":
          "channels: {a: {kind: web, url: 'https://a.example/', label: A}}\n\(contact)\n",
        "content/\(tag)/a.md": page("T", front: "sections: [contact]"),
        "content/en/a.md": page("T", front: "sections: [contact]"),
      ]
    ).build()
    return try site.html("\(tag.lowercased())/a/index.html").first("main")?.text ?? ""
  }

  @Test(arguments: [
    ("de", "Montag–Sonntag", "ganztägig"), ("en-GB", "Monday–Sunday", "all day"),
    ("fr", "lundi–dimanche", "toute la journée"), ("ja", "日曜日～土曜日", "終日"),
    ("pt-PT", "domingo a sábado", "o dia todo"), ("fa", "شنبه تا جمعه", "شبانه‌روزی"),
  ])
  func `hours from midnight to midnight are the whole day`(
    tag: String, days: String, hours: String
  ) async throws {
    let text = try await text(
      tag,
      """
      hours:
        timeZone: Europe/Rome
        open: [{days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00"}]
      """)
    #expect(text.contains(days) && text.contains(hours), "\(text)")
    #expect(!text.contains("12:00") && !text.contains("00:00") && !text.contains("0:00"))
  }

  @Test(arguments: [
    ("en-GB", "Japanese, Brazilian Portuguese and Traditional Chinese"),
    ("de", "Japanisch, Portugiesisch (Brasilien) und Chinesisch (traditionell)"),
    ("vi", "tiếng Nhật, tiếng Bồ Đào Nha (Brazil) và tiếng Trung (Phồn thể)"),
    ("es", "japonés, portugués de Brasil y chino tradicional"),
  ])
  func `the desk's languages have names that read well in a sentence`(
    tag: String, names: String
  ) async throws {
    let text = try await text(tag, "languages: [ja, pt-BR, zh-Hant]")
    #expect(text.contains(names), "\(text)")
  }
}
