import Foundation

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// The names of languages for running text of one of them: in `it`, `tedesco` for `de`.
package struct LanguageNames {
  package let language: Language

  /// The names, as they stand within a sentence: `Brazilian Portuguese`, `tiếng Việt`.
  package func texts(_ others: [Language]) -> [String] {
    zip(others, platformTexts(others)).map { other, name in
      // A language without a name is its tag, whatever else ICU makes of it.
      mended(name ?? other.tag)
    }
  }

  /// What the platform's data has for menus alone.
  private func mended(_ name: String) -> String {
    switch language.code {
    case "vi" where name.hasPrefix("Tiếng "): return "t" + name.dropFirst()
    case "en" where name.hasPrefix("Chinese, "):
      return name.replacing("Chinese, Traditional", with: "Traditional Chinese")
        .replacing("Chinese, Simplified", with: "Simplified Chinese")
    default: return withoutComma(name)
    }
  }

  /// `kurdisk (sorani)` for `kurdisk, sorani`, which would be two languages of a list.
  private func withoutComma(_ name: String) -> String {
    let isComma = { (sign: Character) in [",", "،", "、", "，"].contains(sign) }
    guard let comma = name.firstIndex(where: isComma) else { return name }
    let kind = name[name.index(after: comma)...].drop(while: \.isWhitespace)
    return kind.isEmpty || kind.contains(where: isComma) || name.contains("(")
      ? name : "\(name[..<comma]) (\(kind))"
  }
}

#if canImport(_FoundationICU)
  extension LanguageNames {
    private func platformTexts(_ others: [Language]) -> [String?] {
      var status = U_ZERO_ERROR
      var contexts = [
        UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE,
        UDISPCTX_LENGTH_FULL,
      ]
      let names = swift_uldn_openForContext(
        language.formatIdentifier, &contexts, Int32(contexts.count), &status)
      defer { swift_uldn_close(names) }
      return others.map { other in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { buffer in
          status = U_ZERO_ERROR
          let length = swift_uldn_localeDisplayName(
            names, other.tag, buffer.baseAddress, Int32(buffer.count), &status)
          guard status.rawValue <= U_ZERO_ERROR.rawValue else { return nil }
          return String(decoding: buffer.prefix(Int(length)), as: UTF16.self)
        }
      }
    }
  }
#else
  extension LanguageNames {
    private func platformTexts(_ others: [Language]) -> [String?] {
      others.map { language.locale.localizedString(forIdentifier: $0.tag) }
    }
  }
#endif
