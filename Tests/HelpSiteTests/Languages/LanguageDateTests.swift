import Languages
import Testing

@testable import HelpSite

/// The expectations are CLDR 46's, and the same in every language and time zone of the machine.
@Suite struct LanguageDateTests {
  @Test(arguments: [
    ("en", "January 31, 2026"), ("en-GB", "31 January 2026"), ("it", "31 gennaio 2026"),
    ("de", "31. Januar 2026"), ("fr", "31 janvier 2026"), ("ja", "2026年1月31日"),
    ("ar", "31 يناير 2026"), ("es", "31 de enero de 2026"), ("ko", "2026년 1월 31일"),
    ("zh-Hant", "2026年1月31日"), ("he", "31 בינואר 2026"), ("fa", "۳۱ ژانویهٔ ۲۰۲۶"),
    ("ru", "31 января 2026‸г."), ("th", "31 มกราคม ค.ศ. 2026"), ("xx", "January 31, 2026"),
    ("bn", "৩১ জানুয়ারী, ২০২৬"), ("mr", "३१ जानेवारी, २०२६"),
    ("vi", "ngày 31 tháng 1 năm 2026"), ("en-DE", "31 January 2026"), ("ar-EG", "٣١ يناير ٢٠٢٦"),
    ("fr-CA", "31 janvier 2026"), ("pt-PT", "31 de janeiro de 2026"),
  ])
  func `a date is Gregorian and in the long form`(tag: String, expected: String) throws {
    let text = try #require(formats(tag).date(year: 2026, month: 1, day: 31))
    #expect(visible(text) == expected)
  }

  @Test(arguments: [
    ("fr", "1er mars 2026"), ("fr-CA", "1er mars 2026"), ("it", "1º marzo 2026"),
    ("it-CH", "1º marzo 2026"), ("pt-BR", "1º de março de 2026"), ("pt", "1º de março de 2026"),
    ("pt-PT", "1 de março de 2026"), ("pt-AO", "1 de março de 2026"), ("es", "1 de marzo de 2026"),
    ("de", "1. März 2026"), ("ca", "1 de març del 2026"), ("en", "March 1, 2026"),
  ])
  func `the first of a month is counted as the language does`(tag: String, expected: String) throws
  {
    let text = try #require(formats(tag).date(year: 2026, month: 3, day: 1))
    #expect(visible(text) == expected)
  }

  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (1, 1, 1), (9999, 12, 31)])
  func `a leap day is a date`(year: Int, month: Int, day: Int) throws {
    #expect(try formats("en").date(year: year, month: month, day: day) != nil)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (0, 1, 1), (10_000, 1, 1), (2026, 1, -1),
  ])
  func `a day that doesn't exist is no date`(year: Int, month: Int, day: Int) throws {
    #expect(try formats("en").date(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("en", "9:00‸AM", "9:00‸AM – 6:00‸PM", "10:00‸PM – 2:00‸AM"),
    ("it", "09:00", "09:00–18:00", "22:00–02:00"),
    ("de", "09:00", "09:00–18:00", "22:00–02:00"),
    ("fr", "09:00", "09:00–18:00", "22:00–02:00"),
    ("ja", "9:00", "9:00～18:00", "22:00～2:00"),
    ("ar", "9:00⍽ص", "9:00⍽ص – 6:00⍽م", "10:00⍽م – 2:00⍽ص"),
    ("pt-BR", "09:00", "09:00 às 18:00", "22:00 às 02:00"),
    ("hi", "9:00⍽am", "9:00⍽am – 6:00⍽pm", "10:00⍽pm – 2:00⍽am"),
    ("el", "9:00‸π.μ.", "9:00‸π.μ. – 6:00‸μ.μ.", "10:00‸μ.μ. – 2:00‸π.μ."),
    ("fr-CA", "09⍽h⍽00", "09⍽h⍽00 – 18⍽h⍽00", "22⍽h⍽00 – 02⍽h⍽00"),
    ("en-CA", "9:00‸a.m.", "9:00‸a.m. – 6:00‸p.m.", "10:00‸p.m. – 2:00‸a.m."),
    ("en-NZ", "9:00‸am", "9:00‸am – 6:00‸pm", "10:00‸pm – 2:00‸am"),
    ("es-AR", "09:00", "09:00–18:00", "22:00–02:00"),
    ("en-IN", "9:00‸AM", "9:00‸AM – 6:00‸PM", "10:00‸PM – 2:00‸AM"),
    ("bn", "৯:০০ AM", "৯:০০ AM – ৬:০০ PM", "১০:০০ PM – ২:০০ AM"),
    ("fa", "۹:۰۰", "۹:۰۰ تا ۱۸:۰۰", "۲۲:۰۰ تا ۲:۰۰"),
    ("id", "09.00", "09.00–18.00", "22.00–02.00"),
    ("xx", "9:00‸AM", "9:00‸AM – 6:00‸PM", "10:00‸PM – 2:00‸AM"),
  ])
  func `hours are on the language's clock`(
    tag: String, time: String, span: String, overnight: String
  ) throws {
    let formats = try formats(tag)
    #expect(visible(formats.time(try clock("09:00"))) == time)
    #expect(visible(formats.timeSpans([(try clock("09:00"), try clock("18:00"))])[0]) == span)
    #expect(visible(formats.timeSpans([(try clock("22:00"), try clock("02:00"))])[0]) == overnight)
  }

  @Test func `a span to the end of the day names no date`() throws {
    #expect(try formats("it").timeSpans([(clock("00:00"), clock("24:00"))]) == ["00:00–00:00"])
  }

  @Test(arguments: ["24:00", "00:00", "23:59", "09:05"])
  func `a time of day is read`(text: String) throws {
    let time = try clock(text)
    #expect(time.minutes == Int(text.prefix(2))! * 60 + Int(text.suffix(2))!)
  }

  @Test(arguments: [
    "", "9:00", "09:0", "24:01", "25:00", "12:60", "+1:00", "09:+1", "-0:00", "09-00", "09:00 ",
  ])
  func `anything else is no time of day`(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test(arguments: [
    ("en", "mon tue wed thu fri", "Monday–Friday"), ("en", "sat sun", "Sunday and Saturday"),
    ("it", "sat sun", "sabato e domenica"),
    ("en", "mon", "Monday"), ("en", "", ""), ("en", "sun mon tue wed thu", "Sunday–Thursday"),
    ("en", "sun mon wed", "Sunday, Monday, and Wednesday"),
    ("de", "sun mon wed", "Montag, Mittwoch und Sonntag"), ("de", "sun mon", "Montag und Sonntag"),
    ("en-GB", "sun mon", "Monday and Sunday"), ("ar", "fri sat sun mon", "الجمعة – الاثنين"),
    ("de", "fri sat sun mon wed", "Mittwoch und Freitag–Montag"),
    ("en", "mon wed fri sat sun", "Wednesday and Friday–Monday"),
    ("en", "mon tue wed sat", "Monday–Wednesday and Saturday"),
    ("en", "mon tue wed thu fri sat sun", "Sunday–Saturday"),
    ("de", "mon tue wed thu fri sat sun", "Montag–Sonntag"),
    ("fa", "mon tue wed thu fri sat sun", "شنبه تا جمعه"),
    ("it", "mon tue wed thu fri", "lunedì–venerdì"), ("de", "mon wed", "Montag und Mittwoch"),
    ("ja", "mon tue wed thu fri", "月曜日～金曜日"), ("zh-Hant", "mon tue wed", "星期一至星期三"),
    ("ar", "sun mon tue wed thu", "الأحد – الخميس"), ("fa", "sat sun mon", "شنبه تا دوشنبه"),
    ("pt-BR", "mon tue wed thu fri", "segunda-feira a sexta-feira"), ("xx", "mon", "Monday"),
  ])
  func `days in a row are a span`(tag: String, days: String, expected: String) throws {
    let days = days.split(separator: " ").compactMap { Weekday(rawValue: String($0)) }
    #expect(try formats(tag).weekdays(Set(days)) == expected)
  }

  @Test(arguments: [
    ("en", "Europe/Rome", "Central European Time"),
    ("it", "Europe/Rome", "ora dell’Europa centrale"),
    ("pt-BR", "Europe/Rome", "horário da Europa Central"),
    ("pt-PT", "Europe/Rome", "hora da Europa Central"),
    ("ro", "Europe/Rome", "ora Europei Centrale"),
    ("bg", "Europe/Rome", "централноевропейско време"), ("vi", "Europe/Rome", "giờ Trung Âu"),
    ("da", "Etc/GMT", "GMT"), ("ca", "Europe/Rome", "hora d’Europa central"),
    ("de", "Europe/Rome", "Mitteleuropäische Zeit"), ("ja", "Asia/Tokyo", "日本標準時"),
    ("en", "America/New_York", "Eastern Time"), ("xx", "Europe/Rome", "Central European Time"),
  ])
  func `a time zone has a name for the whole year`(tag: String, zone: String, expected: String)
    throws
  {
    #expect(try formats(tag).timeZoneName(zone) == expected)
  }

  @Test func `an unknown time zone has no name`() throws {
    #expect(try formats("en").timeZoneName("Europe/Atlantis") == nil)
  }

  private func clock(_ text: String) throws -> ClockTime { try #require(ClockTime(text)) }
}
