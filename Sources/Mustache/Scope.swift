/// Where the tokens being compiled come from, and how their lines are moved.
struct Scope {
  let template: Int
  /// The blanks to cut off each line.
  var cut = 0
  /// White space to put before each line instead.
  var added: [UInt8] = []
  /// What replaces the blocks of these names.
  var blocks: [String: Routine.BlockReference]
}
