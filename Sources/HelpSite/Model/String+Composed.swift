import Foundation

extension String {
  /// The text in Unicode's form C, where a letter with its accent is one character.
  var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
