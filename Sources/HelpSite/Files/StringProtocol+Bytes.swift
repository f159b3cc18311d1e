extension StringProtocol {
  /// Whether the text ends in these bytes, whatever they are a part of.
  ///
  /// To `hasSuffix`, the dot of `.md` is another character behind a letter that joins it.
  package func endsInBytes(of end: String) -> Bool {
    utf8.count >= end.utf8.count && utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
