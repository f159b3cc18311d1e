import Languages
import Testing
import Text

@testable import HelpSite

@Suite struct ContactReaderTests {
  private func read(_ text: String) -> (ContactDesk, [Diagnostic]) {
    ContactReader.read(Array(text.utf8), with: StrictReader(file: "contact.yaml")).both
  }

  private func channel(_ text: String) throws -> ContactDesk.Channel {
    let (desk, found) = read("channels:\n  one: {\(text)}\n")
    #expect(found == [])
    return try #require(desk.channel("one"))
  }

  @Test(arguments: [
    ("sales@example.com", "mailto:sales@example.com"),
    ("sales+help@example.com", "mailto:sales+help@example.com"),
    ("50%?&#/x@example.com", "mailto:50%25%3F%26%23%2Fx@example.com"),
    ("vendite.it@mail.example.com", "mailto:vendite.it@mail.example.com"),
  ])
  func `a mail address is a mailto link`(address: String, url: String) throws {
    let channel = try channel("kind: mail, address: '\(address)'")
    #expect(channel.url == url)
    #expect(channel.address == address)
  }

  @Test(arguments: [
    "sales", "@example.com", "sales@", "a@b@example.com", "sales@example", "a b@example.com",
    "sales@example.com?bcc=x@evil.example,", "<sales@example.com>", "\"a\"@example.com",
    "mailto:sales@example.com", "a@example.com\\n",
  ])
  func `what could add recipients or headers is no mail address`(address: String) {
    let (desk, found) = read("channels:\n  one: {kind: mail, address: '\(address)'}\n")
    #expect(found.map(\.id) == ["config.value"])
    #expect(desk.channels.isEmpty)
  }

  @Test(arguments: [
    ("+39 06 555 0100", "tel:+39065550100"), ("+1 (555) 0100-22", "tel:+1555010022"),
    ("+49/30.1234", "tel:+49301234"),
  ])
  func `a telephone number is a tel link`(number: String, url: String) throws {
    #expect(try channel("kind: phone, number: '\(number)'").url == url)
  }

  @Test(arguments: ["06 555 0100", "+", "+39 06 CALL", "++39 065550", "+39;ext=1", "+１２３４５６"])
  func `a number without a country or with other signs is none`(number: String) {
    let (_, found) = read("channels:\n  one: {kind: phone, number: '\(number)'}\n")
    #expect(found.map(\.id) == ["config.value"])
  }

  @Test(arguments: ["web", "forum", "social", "chat"])
  func `all other channels are web addresses`(kind: String) throws {
    let channel = try channel("kind: \(kind), url: https://example.com/x, label: {en: X}, note: Y")
    #expect(channel.kind.rawValue == kind)
    #expect(channel.url == "https://example.com/x")
    #expect(channel.note == LocalizedText("Y"))
  }

  @Test func `hours are spans of days in a time zone`() throws {
    let (desk, found) = read(
      """
      hours:
        timeZone: Europe/Rome
        open:
          - {days: [mon, tue], from: "09:00", to: "18:30"}
          - {days: [sat], from: "20:00", to: "24:00"}
      languages: [en, nl]
      encodeAddresses: true
      """)
    #expect(found == [])
    let hours = try #require(desk.hours)
    #expect(hours.timeZone == "Europe/Rome")
    #expect(hours.spans.map(\.days) == [[.monday, .tuesday], [.saturday]])
    #expect(hours.spans[0].to == ClockTime(hour: 18, minute: 30))
    #expect(hours.spans[1].to == ClockTime(hour: 24, minute: 0))
    #expect(desk.languages.map(\.tag) == ["en", "nl"])
    #expect(desk.encodeAddresses)
  }

  @Test(arguments: [
    (
      "[{days: [mon, mon], from: '09:00', to: '10:00'}]", "duplicate-key",
      "the day 'mon' stands twice"
    ),
    (
      """
      [{days: [mon, tue], from: '09:00', to: '12:00'}, {days: [tue], from: '11:59', to: '18:00'}]
      """, "value", "the hours overlap those from 09:00 to 12:00"
    ),
    (
      """
      [{days: [mon], from: '09:00', to: '12:00'}, {days: [mon], from: '09:00', to: '12:00'}]
      """, "value", "the hours overlap those from 09:00 to 12:00"
    ),
    (
      """
      [{days: [sun], from: '00:00', to: '24:00'}, {days: [sun], from: '10:00', to: '12:00'}]
      """, "value", "the hours overlap those from 00:00 to 24:00"
    ),
  ])
  func `an hour of a day is named once`(open: String, kind: String, message: String) {
    let (_, found) = read("hours: {timeZone: Europe/Rome, open: \(open)}")
    #expect(found.map(\.id) == ["config.\(kind)"])
    #expect(found.first?.message == message)
  }

  @Test func `hours of a day may go on where others end`() {
    let (desk, found) = read(
      """
      hours:
        timeZone: Europe/Rome
        open:
          - {days: [mon, tue], from: '09:00', to: '12:00'}
          - {days: [mon, tue], from: '12:00', to: '18:00'}
          - {days: [wed], from: '09:00', to: '18:00'}
      """)
    #expect(found == [])
    #expect(desk.hours?.spans.count == 3)
  }

  @Test(arguments: ["CET", "Rome", "Europe/Roma", "+01:00", "GMT+1"])
  func `a time zone is an IANA name`(zone: String) {
    let (desk, found) = read(
      "hours: {timeZone: '\(zone)', open: [{days: [mon], from: '09:00', to: '10:00'}]}")
    #expect(found.map(\.id) == ["config.value"])
    #expect(desk.hours == nil)
  }
}
