import Foundation

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// The order in which a language's dictionaries put words.
package struct Collation {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// Sorts by titles, whatever punctuation they begin with (`¿Cómo?`); equals keep their order.
  package func sorted<Element>(_ elements: [Element], by title: (Element) -> String) -> [Element] {
    let titles = elements.map { element in
      let title = title(element)
      return String(title.unicodeScalars.drop { !$0.properties.isAlphabetic && !$0.isDigit })
    }
    return order(of: titles).map { elements[$0] }
  }
}

extension UnicodeScalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}

#if canImport(_FoundationICU)
  extension Collation {
    private func order(of titles: [String]) -> [Int] {
      var status = U_ZERO_ERROR
      let collator = swift_ucol_open(language.formatIdentifier, &status)
      defer { swift_ucol_close(collator) }
      precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU has no order of words")
      let keys = titles.map { title -> [UInt8] in
        let units = Array(title.utf16)
        let length = swift_ucol_getSortKey(collator, units, Int32(units.count), nil, 0)
        var key = [UInt8](repeating: 0, count: Int(length))
        swift_ucol_getSortKey(collator, units, Int32(units.count), &key, length)
        return key
      }
      return titles.indices.sorted { one, other in
        keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
      }
    }
  }
#else
  extension Collation {
    private func order(of titles: [String]) -> [Int] {
      titles.indices.sorted { one, other in
        let order = titles[one].compare(titles[other], locale: language.locale)
        return order == .orderedSame ? one < other : order == .orderedAscending
      }
    }
  }
#endif
