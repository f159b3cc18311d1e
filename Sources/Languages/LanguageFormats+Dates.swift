import Foundation

extension LanguageFormats {
  /// A day in the long form, `31 gennaio 2026`, or `nil` if there is no such day.
  package func date(year: Int, month: Int, day: Int) -> String? {
    let parts = DateComponents(year: year, month: month, day: day)
    guard (1...9999).contains(year), parts.isValidDate(in: calendar),
      let date = calendar.date(from: parts)
    else { return nil }
    return Date.FormatStyle(
      date: .long, time: .omitted, locale: locale, calendar: calendar, timeZone: .gmt
    ).format(date)
  }

  /// A time of day in the language's own clock: `9:00 AM`, `09:00`, `午前9:00`.
  package func time(_ time: ClockTime) -> String {
    ClockFormat(language: language).texts([time])[0]
  }

  /// Times from one hour to another, `9:00 AM – 6:00 PM`, `09:00–18:00`, `9:00～18:00`; an end that
  /// isn't later is on the next day.
  ///
  /// Joined here: CLDR's own intervals cost 3 ms a language, write the date where the end is on the
  /// next day, and are stiff in some languages.
  package func timeSpans(_ spans: [(from: ClockTime, to: ClockTime)]) -> [String] {
    let texts = ClockFormat(language: language).texts(spans.flatMap { [$0.from, $0.to] })
    return spans.indices.map { index in
      let (start, end) = (texts[2 * index], texts[2 * index + 1])
      let isLoose = start.contains(where: \.isWhitespace) && !spanSeparator.contains(" ")
      return start + (isLoose ? " \(spanSeparator) " : spanSeparator) + end
    }
  }

  /// The name of a time zone all year round, `Central European Time`, or `nil` for an
  /// identifier that isn't in the time zone database.
  package func timeZoneName(_ identifier: String) -> String? {
    TimeZone(identifier: identifier)?.localizedName(for: .generic, locale: locale)
  }
}

extension LanguageFormats {
  /// Days of the week, three or more in a row as a span: `Monday–Friday`, `Saturday and Sunday`.
  package func weekdays(_ days: Set<Weekday>) -> String {
    let names = calendar.standaloneWeekdaySymbols
    func name(_ day: Weekday) -> String { names[(day.index + 1) % 7] }
    let parts = Weekday.runs(of: days).flatMap { run in
      run.count < 3 ? run.map(name) : [name(run[0]) + spanSeparator + name(run[run.count - 1])]
    }
    return list(parts)
  }

  /// What stands between the first and the last of a span.
  private var spanSeparator: String {
    switch language.hasFormats ? language.code : "en" {
    case "ja": "～"
    case "ko": "~"
    case "zh", "yue": "至"
    case "ar", "my": " – "
    case "fa": " تا "
    // Names of two words or with a hyphen, between which a dash would be lost.
    case "he": " עד "
    case "pt": " a "
    case "vi": " – "
    default: "–"
    }
  }
}
