import Foundation

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// Writes lengths of time with their unit: `90 days`, `90日`, `90 يومًا`.
///
/// Foundation can do it on Apple's systems alone; elsewhere its own ICU is asked, as in ``MomentFormat``.
package struct PeriodFormat {
  package let language: Language
  package let period: Period

  package func text(_ count: Int) -> String {
    guard period == .day, language.hasFormats,
      let word = MendedFormats(language: language).days(language.pluralCategory(of: count))
    else { return formatted(count).tiedToNumbers }
    return count.formatted(.number.locale(language.locale)) + "\u{A0}" + word
  }
}

extension String {
  /// The text with a no-break space wherever one stands beside a number.
  package var tiedToNumbers: String {
    var scalars = Array(unicodeScalars)
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index].properties.numericType == .decimal
    }
    for index in scalars.indices where scalars[index] == " " {
      if isDigit(index - 1) || isDigit(index + 1) { scalars[index] = "\u{A0}" }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

#if canImport(_FoundationICU)
  extension PeriodFormat {
    private func formatted(_ count: Int) -> String {
      var status = U_ZERO_ERROR
      let skeleton = Array("measure-unit/duration-\(period.rawValue) unit-width-full-name".utf16)
      let format = swift_unumf_openForSkeletonAndLocale(
        skeleton, Int32(skeleton.count), language.formatIdentifier, &status)
      defer { swift_unumf_close(format) }
      let result = swift_unumf_openResult(&status)
      defer { swift_unumf_closeResult(result) }
      swift_unumf_formatInt(format, Int64(count), result, &status)
      let text = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { buffer in
        let length = swift_unumf_resultToString(
          result, buffer.baseAddress, Int32(buffer.count), &status)
        return String(decoding: buffer.prefix(Int(length)), as: UTF16.self)
      }
      precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU has no unit '\(period.rawValue)'")
      return text
    }
  }
#else
  extension PeriodFormat {
    private func formatted(_ count: Int) -> String {
      var calendar = Calendar(identifier: .gregorian)
      calendar.locale = language.locale
      let format = DateComponentsFormatter()
      format.calendar = calendar
      format.unitsStyle = .full
      format.zeroFormattingBehavior = []
      let text =
        switch period {
        case .minute:
          format.string(from: units(.minute, on: format, DateComponents(minute: count)))
        case .hour: format.string(from: units(.hour, on: format, DateComponents(hour: count)))
        case .week:
          format.string(from: units(.weekOfMonth, on: format, DateComponents(weekOfMonth: count)))
        case .day: format.string(from: units(.day, on: format, DateComponents(day: count)))
        case .month: format.string(from: units(.month, on: format, DateComponents(month: count)))
        case .year: format.string(from: units(.year, on: format, DateComponents(year: count)))
        }
      return text ?? String(count)
    }

    /// Lets `format` write in `unit` alone, and hands `components` on.
    private func units(
      _ unit: NSCalendar.Unit, on format: DateComponentsFormatter, _ components: DateComponents
    ) -> DateComponents {
      format.allowedUnits = unit
      return components
    }
  }
#endif
