import Foundation

extension LanguageFormats {
  /// A day in the long form, `31 gennaio 2026`, or `nil` if there is no such day.
  package func date(year: Int, month: Int, day: Int) -> String? {
    let parts = DateComponents(year: year, month: month, day: day)
    guard (1...9999).contains(year), parts.isValidDate(in: calendar),
      let date = calendar.date(from: parts)
    else { return nil }
    return MomentFormat.date(language, day: day).texts([date.timeIntervalSince1970])[0]
  }

  /// A time of day in the language's own clock: `9:00 AM`, `09:00`, `午前9:00`.
  package func time(_ time: ClockTime) -> String {
    clockTexts([time])[0]
  }

  /// Times from one hour to another, `9:00 AM – 6:00 PM`, `09:00–18:00`, `9:00～18:00`; an end that
  /// isn't later is on the next day.
  ///
  /// Joined here: CLDR's own intervals cost 3 ms a language, write the date where the end is on the
  /// next day, and are stiff in some languages.
  package func timeSpans(_ spans: [(from: ClockTime, to: ClockTime)]) -> [String] {
    let texts = clockTexts(spans.flatMap { [$0.from, $0.to] })
    return spans.indices.map { index in
      let (start, end) = (texts[2 * index], texts[2 * index + 1])
      let separator = timeSeparator
      let isLoose = start.contains(where: \.isWhitespace) && !separator.contains(" ")
      return start + (isLoose ? " \(separator) " : separator) + end
    }
  }

  private func clockTexts(_ times: [ClockTime]) -> [String] {
    MomentFormat.time(language).texts(times.map { Double($0.minutes * 60) })
  }

  /// The name of a time zone all year round, `Central European Time`, or `nil` for an
  /// identifier that isn't in the time zone database.
  package func timeZoneName(_ identifier: String) -> String? {
    TimeZone(identifier: identifier)?.localizedName(for: .generic, locale: locale).map(
      uncapitalized)
  }

  /// A time zone's name as it stands within a sentence; CLDR gives it a capital in some languages
  /// that write none there.
  private func uncapitalized(_ name: String) -> String {
    let isCommon =
      ["bg", "sl", "sr"].contains(language.code)
      || ["Giờ", "Hora", "Horário", "Ora", "Ώρα"].contains(name.prefix { $0 != " " })
    return isCommon ? name.prefix(1).lowercased() + name.dropFirst() : name
  }
}

extension LanguageFormats {
  /// Whether the language has names of its own for days of the week; where it hasn't, CLDR's root
  /// has `Sun`.
  package var hasWeekdays: Bool {
    language.hasFormats && calendar.standaloneWeekdaySymbols[0] != "Sun"
  }
}

extension LanguageFormats {
  /// Days of the week, three or more in a row as a span: `Monday–Friday`, `Saturday and Sunday`.
  package func weekdays(_ days: Set<Weekday>) -> String {
    let names = calendar.standaloneWeekdaySymbols
    func name(_ day: Weekday) -> String { names[(day.index + 1) % 7] }
    // Foundation counts from Sunday, which is 1.
    let first = Weekday.allCases[(calendar.firstWeekday + 5) % 7]
    return list(
      Weekday.runs(of: days, first: first).map { run in
        run.count == 1 ? name(run[0]) : name(run[0]) + daySeparator + name(run[run.count - 1])
      })
  }

  /// What stands between the first and the last hour of a span.
  fileprivate var timeSeparator: String { language.code == "pt" ? " às " : daySeparator }

  /// What stands between the first and the last day of a span.
  private var daySeparator: String {
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
