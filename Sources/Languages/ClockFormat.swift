import Foundation

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// Writes times of day in a language's own clock: `9:00 AM`, `09:00`, `午前9:00`.
///
/// ICU is asked directly where it can be: Foundation's formatter takes a millisecond for the first
/// time of each language.
package struct ClockFormat {
  package let language: Language
}

#if canImport(_FoundationICU)
  extension ClockFormat {
    func texts(_ times: [ClockTime]) -> [String] {
      var status = U_ZERO_ERROR
      let zone = Array("GMT".utf16)
      let format = swift_udat_open(
        UDAT_SHORT, UDAT_NONE, language.formatIdentifier + "@calendar=gregorian", zone,
        Int32(zone.count), nil, 0, &status)
      defer { swift_udat_close(format) }
      return times.map { time in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 64) { buffer in
          let moment = Double(time.minutes) * 60_000
          let length = swift_udat_format(
            format, moment, buffer.baseAddress, Int32(buffer.count), nil, &status)
          precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU can't write a time")
          return String(decoding: buffer.prefix(Int(length)), as: UTF16.self)
        }
      }
    }
  }
#else
  extension ClockFormat {
    func texts(_ times: [ClockTime]) -> [String] {
      let format = DateFormatter()
      format.locale = language.locale
      format.calendar = Calendar(identifier: .gregorian)
      format.timeZone = .gmt
      format.dateStyle = .none
      format.timeStyle = .short
      return times.map { format.string(from: Date(timeIntervalSince1970: Double($0.minutes * 60))) }
    }
  }
#endif
