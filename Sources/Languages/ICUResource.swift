#if canImport(_FoundationICU)
  import _FoundationICU

  /// A table of the CLDR data that the platform's ICU carries.
  ///
  /// See [ICU data](https://unicode-org.github.io/icu/userguide/icu_data/).
  package struct ICUResource: ~Copyable {
    private let table: OpaquePointer

    /// Opens what lies at the end of the path, or returns `nil` if nothing does.
    ///
    /// - Parameters:
    ///   - bundle: `supplementalData`, `metadata` or a language's, `de_CH`.
    ///   - part: The part of the data, where each has bundles by language: `unit`.
    ///   - path: Keys from the bundle's top.
    init?(_ bundle: String, part: String? = nil, _ path: String...) {
      var status = U_ZERO_ERROR
      let package = part.map { "ICUDATA-" + $0 }
      let bundle = swift_ures_openDirect(package, bundle, &status)
      guard status.rawValue <= U_ZERO_ERROR.rawValue, var table = bundle else {
        swift_ures_close(bundle)
        return nil
      }
      for key in path {
        let next = swift_ures_getByKey(table, key, nil, &status)
        swift_ures_close(table)
        guard status.rawValue <= U_ZERO_ERROR.rawValue, let next else {
          swift_ures_close(next)
          return nil
        }
        table = next
      }
      self.table = table
    }

    deinit { swift_ures_close(table) }

    private var key: String? { swift_ures_getKey(table).map { String(cString: $0) } }

    /// The text of a key, or the text itself if the path leads to one.
    func text(_ key: String) -> String? {
      text { swift_ures_getStringByKey(table, key, $0, $1) }
    }

    var text: String? { text { swift_ures_getString(table, $0, $1) } }

    /// The texts of an array, or of a table without its keys.
    var texts: [String] {
      (0..<swift_ures_getSize(table)).compactMap { text(at: $0) }
    }

    /// The last text of a sorted array that isn't behind what is looked for.
    func lastText(where isInOrder: (String) -> Bool) -> String? {
      var (low, high) = (Int32(0), swift_ures_getSize(table))
      while low < high {
        let middle = (low + high) / 2
        if let found = text(at: middle), isInOrder(found) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low > 0 ? text(at: low - 1) : nil
    }

    /// The tables of a table, each with its texts by their keys.
    var tables: [String: [String: String]] {
      var tables: [String: [String: String]] = [:]
      for index in 0..<swift_ures_getSize(table) {
        var status = U_ZERO_ERROR
        guard let inner = swift_ures_getByIndex(table, index, nil, &status) else { continue }
        let resource = ICUResource(inner)
        guard let key = resource.key else { continue }
        tables[key] = resource.entries.reduce(into: [:]) { $0[$1.key] = $1.texts.first }
      }
      return tables
    }

    /// The texts by their keys, of a table of texts and arrays.
    var entries: [(key: String, texts: [String])] {
      (0..<swift_ures_getSize(table)).compactMap { index in
        var status = U_ZERO_ERROR
        guard let entry = swift_ures_getByIndex(table, index, nil, &status) else { return nil }
        let resource = ICUResource(entry)
        guard let key = resource.key else { return nil }
        return (key, resource.text.map { [$0] } ?? resource.texts)
      }
    }

    private init(_ table: OpaquePointer) { self.table = table }

    private func text(at index: Int32) -> String? {
      text { swift_ures_getStringByIndex(table, index, $0, $1) }
    }

    private func text(
      _ get: (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UErrorCode>) -> UnsafePointer<
        UInt16
      >?
    ) -> String? {
      var status = U_ZERO_ERROR
      var length: Int32 = 0
      guard let start = get(&length, &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
        return nil
      }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: Int(length)), as: UTF16.self)
    }
  }
#endif
