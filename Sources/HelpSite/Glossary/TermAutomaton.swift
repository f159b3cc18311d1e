/// Finds many words in one pass over a text
/// ([Aho and Corasick, 1975](https://doi.org/10.1145/360825.360855)).
struct TermAutomaton: Sendable {
  /// The numbers of the words that end at each state.
  private var ends: [[Int]] = [[]]
  /// The state of the longest other start of a word that a state ends with.
  private var fallbacks: [Int] = [0]
  /// The nearest state along ``fallbacks`` at which a word ends; 0 if there is none.
  private var nextEnds: [Int] = [0]
  private var edges: [[(letter: UInt32, state: Int)]] = [[]]
  private var starts: [UInt32: Int] = [:]

  /// - Parameter words: None is empty; a word is known by its index.
  init(_ words: [[UInt32]]) {
    for (number, word) in words.enumerated() {
      var state = 0
      for letter in word { state = next(state, letter) ?? add(letter, to: state) }
      ends[state].append(number)
    }
    link()
  }

  /// Calls `found` with each word in a text and the index behind it, in the order of these.
  func search(_ text: [UInt32], _ found: (_ word: Int, _ end: Int) -> Void) {
    guard ends.count > 1 else { return }
    var state = 0
    for (index, letter) in text.enumerated() {
      state = step(state, letter)
      var match = ends[state].isEmpty ? nextEnds[state] : state
      while match != 0 {
        for word in ends[match] { found(word, index + 1) }
        match = nextEnds[match]
      }
    }
  }

  private func step(_ state: Int, _ letter: UInt32) -> Int {
    var state = state
    while true {
      if let next = next(state, letter) { return next }
      if state == 0 { return 0 }
      state = fallbacks[state]
    }
  }

  private func next(_ state: Int, _ letter: UInt32) -> Int? {
    if state == 0 { return starts[letter] }
    for edge in edges[state] where edge.letter == letter { return edge.state }
    return nil
  }

  private mutating func add(_ letter: UInt32, to state: Int) -> Int {
    let new = ends.count
    ends.append([])
    fallbacks.append(0)
    nextEnds.append(0)
    edges.append([])
    if state == 0 { starts[letter] = new } else { edges[state].append((letter, new)) }
    return new
  }

  /// Finds the fallbacks, the states nearer to the start first.
  private mutating func link() {
    var queue = Array(starts.values)
    var first = 0
    while first < queue.count {
      let state = queue[first]
      first += 1
      for edge in edges[state] {
        fallbacks[edge.state] = step(fallbacks[state], edge.letter)
        queue.append(edge.state)
      }
      let fallback = fallbacks[state]
      nextEnds[state] = ends[fallback].isEmpty ? nextEnds[fallback] : fallback
    }
  }
}
