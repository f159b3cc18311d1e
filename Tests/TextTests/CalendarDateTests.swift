import Foundation
import Testing

@testable import Text

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])
  func `a date reads as it is written`(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-02", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-04-31", "26-01-01", "2026-1-1", "2026-01-01 ", "2026-01-01T00:00:00Z", "0000-01-01",
    "2026/01/01", "31.12.2024", "+026-01-01", "2026-01-1１", "-2026-01-01",
  ])
  func `anything else is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (86_399, "1970-01-01"), (86_400, "1970-01-02"),
    (951_782_400, "2000-02-29"), (4_107_542_400, "2100-03-01"), (253_402_300_799, "9999-12-31"),
  ])
  func `a moment is a day of UTC`(seconds: Int, date: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == date)
  }

  @Test func `days of moments are those of Foundation`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for days in stride(from: 0, to: 200_000, by: 37) {
      let date = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
      let own = CalendarDate(secondsSince1970: days * 86_400)
      #expect(own == CalendarDate(year: date.year!, month: date.month!, day: date.day!))
    }
  }

  @Test func `dates are in the order of time`() throws {
    let texts = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"]
    let dates = try texts.map { try #require(CalendarDate($0)) }
    #expect(dates.reversed().sorted() == dates)
  }
}
