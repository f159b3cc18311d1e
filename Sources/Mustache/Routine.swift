/// A template as it is at one kind of place: the unit that calls of partials run.
struct Routine {
  /// Everything that can make a template's operations differ.
  struct Key: Hashable {
    let template: Int
    /// Whether lines may be moved in, so that each must append the white space before it.
    let isIndented: Bool
    let place: HTMLPlace
    let blocks: [String: BlockReference]
  }

  /// A block in a parent tag, which replaces the blocks of its name in the parent's template.
  struct BlockReference: Hashable {
    let template: Int
    let token: Int
  }

  /// A call of another routine, by its number until the program is linked.
  struct Call {
    let callee: Int
    /// The index of the operation in the calling routine.
    let position: Int
    let isConditional: Bool
    /// The tag that calls.
    let template: Int
    let token: Int
  }

  let isIndented: Bool
  var operations: [Operation] = []
  var origins: [Program.Origin] = []
  var calls: [Call] = []
  /// Where constant text begins that isn't an operation so far.
  var pendingText: Int?
  /// How many sections are around the current tag.
  var sections = 0
  /// The place behind it; `nil` while the routine is being compiled.
  var exit: HTMLPlace?
  /// Whether it was called while that place wasn't known.
  var isExitAssumed = false
}
