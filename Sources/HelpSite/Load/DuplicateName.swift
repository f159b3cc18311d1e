import Text

/// The names that file managers and cloud drives give to a file or folder that somebody duplicates:
/// `faq - Copy.md`, `faq copy 2.md`, `Copy of faq.md`.
enum DuplicateName {
  /// The names that the original may have, if `name` is one: of a file with its ending, or of a
  /// folder.
  static func originals(of name: Substring) -> [Substring] {
    guard name.utf8.contains(where: { $0 == 0x20 || $0 == 0x5F || $0 >= 0x80 }) else { return [] }
    let ending = name.endsInBytes(of: ".md") ? ".md" : ""
    let stem = withoutNumber(name.dropLast(ending.count))
    let lower = stem.lowercased()
    // Small letters of other lengths would shift what is cut off.
    guard lower.count == stem.count else { return [] }
    let behind = words.filter(lower.hasSuffix).compactMap { word -> Substring? in
      var rest = stem.dropLast(word.count)
      var isApart = word.unicodeScalars.first.map { $0.value >= 0x0E00 } ?? false
      while let last = rest.last, " -–—_(（".contains(last) {
        // "terms-copy" is a name that people give.
        isApart = isApart || last != "-"
        rest.removeLast()
      }
      return isApart && !rest.isEmpty ? rest : nil
    }
    let before = prefixes.filter(lower.hasPrefix).map { stem.dropFirst($0.count) }
    return (behind + before).filter { !$0.isEmpty }.map { $0 + ending }
  }

  /// Without what counts the copies, `(2)` or `2`, and without the bracket around the word.
  private static func withoutNumber(_ stem: Substring) -> Substring {
    var rest = stem
    if rest.last == ")" || rest.last == "）" { rest.removeLast() }
    let digits = rest.reversed().prefix { $0.isNumber }.count
    if digits > 0, digits < 4 {
      var short = rest.dropLast(digits)
      while let last = short.last, " (（".contains(last) { short.removeLast() }
      if short.count < rest.count - digits { rest = short }
    }
    if rest.last == ")" || rest.last == "）" { rest.removeLast() }
    return rest
  }

  /// The word at the end of the name, as Windows, macOS and desktops of Linux have it in their
  /// languages.
  private static let words = [
    "copy", "another copy", "kopie", "andere kopie", "copie", "autre copie", "copia", "otra copia",
    "altra copia", "cópia", "outra cópia", "còpia", "kopia", "kópia", "másolat", "másolata", "kopi",
    "kopio", "kopya", "kopyası", "kopija", "koopia", "kopja", "копия", "копія", "копија", "копие",
    "αντίγραφο", "コピー", "のコピー", "副本", "的副本", "複本", "複製", "拷貝", "복사본", "의 복사본",
    "bản sao", "salin", "salinan", "สำเนา", "نسخة", "نسخه", "עותק", "कॉपी", "cóip", "afrit",
  ]

  /// What stands before the name.
  private static let prefixes = [
    "copy of ", "another copy of ", "kopie von ", "kopie van ", "copie de ", "copia de ",
    "copia di ", "cópia de ", "còpia de ", "kopia av ", "kopi av ", "kopi af ", "kopia ", "kopie ",
    "kópia ", "kopio ", "kopija ", "копия ", "копія ", "копия файла ", "αντίγραφο ", "نسخة من ",
    "עותק של ", "bản sao của ", "salinan ", "สำเนาของ ", "másolat – ", "másolat - ",
  ]
}
