/// Keys that are pressed together, which languages name in their own words: `Ctrl+Space`,
/// `Strg+Leertaste`.
struct KeyCombination {
  private let keys: [String]

  /// Reads keys between `+` of which the first is held; `nil` if it is other code.
  init?(_ code: String) {
    let keys = code.split(separator: "+", omittingEmptySubsequences: false).map {
      String($0).trimmed.lowercased()
    }
    guard code.first?.isUppercase == true, (2...5).contains(keys.count),
      Self.modifiers[keys[0]] != nil,
      keys.allSatisfy({ key in
        !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
      })
    else { return nil }
    self.keys = keys
  }

  /// Whether they may be the same keys: letters and numbers are, and no two names of known keys
  /// differ.
  func isLike(_ other: Self) -> Bool {
    keys.count == other.keys.count
      && zip(keys, other.keys).allSatisfy { own, its in
        if own == its { return true }
        let isSign = [own, its].contains { $0.count == 1 || $0.contains(where: \.isNumber) }
        guard !isSign else { return false }
        guard let one = Self.name(of: own), let two = Self.name(of: its) else { return true }
        return one == two
      }
  }

  /// What English keyboards call a key; `nil` if it isn't known.
  private static func name(of key: String) -> String? { modifiers[key] ?? others[key] }

  private static let modifiers = [
    "ctrl": "ctrl", "control": "ctrl", "strg": "ctrl", "alt": "alt", "option": "option",
    "opt": "option", "wahl": "option", "shift": "shift", "umschalt": "shift", "maj": "shift",
    "mayús": "shift", "maiusc": "shift", "cmd": "cmd", "command": "cmd", "befehl": "cmd",
    "win": "win", "windows": "win", "meta": "meta", "super": "super", "fn": "fn",
  ]

  private static let others = [
    "space": "space", "enter": "enter", "return": "enter", "delete": "delete", "del": "delete",
    "insert": "insert", "ins": "insert", "backspace": "backspace", "escape": "escape",
    "esc": "escape", "tab": "tab", "home": "home", "end": "end", "up": "up", "down": "down",
    "left": "left", "right": "right",
  ]
}
