import Foundation

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// Writes days and times of day by the Gregorian calendar: `31 gennaio 2026`, `9:00 AM`.
///
/// ICU is asked directly where it can be: Foundation's formatter takes a millisecond for the first
/// time of each language.
package struct MomentFormat {
  package enum Form {
    /// A day in the long form.
    case date
    /// A time of day in the language's own clock.
    case time
    /// By a pattern of [UTS 35](https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns).
    case pattern(String)
  }

  package let language: Language
  package let form: Form
  /// The words for the halves of a day, where they aren't the platform's.
  package var dayHalves: [String]?

  package static func time(_ language: Language) -> Self {
    let mended = MendedFormats(language: language)
    return Self(
      language: language, form: mended.time.map(Form.pattern) ?? .time, dayHalves: mended.dayHalves)
  }

  package static func date(_ language: Language, day: Int) -> Self {
    let mended = MendedFormats(language: language)
    let pattern = (day == 1 ? mended.firstOfMonth : nil) ?? mended.date
    return Self(language: language, form: pattern.map(Form.pattern) ?? .date)
  }
}

#if canImport(_FoundationICU)
  extension MomentFormat {
    /// The texts of moments, in seconds since 1970, in UTC.
    func texts(_ moments: [Double]) -> [String] {
      var status = U_ZERO_ERROR
      let (date, time, pattern) = parts
      let (zone, units) = (Array("GMT".utf16), Array(pattern.utf16))
      let format = swift_udat_open(
        time, date, language.formatIdentifier, zone, Int32(zone.count), units, Int32(units.count),
        &status)
      defer { swift_udat_close(format) }
      for (index, half) in (dayHalves ?? []).enumerated() {
        var half = Array(half.utf16) + [0]
        swift_udat_setSymbols(format, UDAT_AM_PMS, Int32(index), &half, -1, &status)
      }
      return moments.map { moment in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { buffer in
          let length = swift_udat_format(
            format, moment * 1_000, buffer.baseAddress, Int32(buffer.count), nil, &status)
          precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU can't write a moment")
          return String(decoding: buffer.prefix(Int(length)), as: UTF16.self)
        }
      }
    }

    private var parts: (date: UDateFormatStyle, time: UDateFormatStyle, pattern: String) {
      switch form {
      case .date: (UDAT_LONG, UDAT_NONE, "")
      case .time: (UDAT_NONE, UDAT_SHORT, "")
      case .pattern(let pattern): (UDAT_PATTERN, UDAT_PATTERN, pattern)
      }
    }
  }
#else
  extension MomentFormat {
    func texts(_ moments: [Double]) -> [String] {
      let format = DateFormatter()
      format.locale = language.locale
      format.calendar = Calendar(identifier: .gregorian)
      format.timeZone = .gmt
      switch form {
      case .date: (format.dateStyle, format.timeStyle) = (.long, .none)
      case .time: (format.dateStyle, format.timeStyle) = (.none, .short)
      case .pattern(let pattern): format.dateFormat = pattern
      }
      if let dayHalves { (format.amSymbol, format.pmSymbol) = (dayHalves[0], dayHalves[1]) }
      return moments.map { format.string(from: Date(timeIntervalSince1970: $0)) }
    }
  }
#endif
