/// The blocks of what stands before a page's first question, or of a question with its answer.
struct PartBlocks: Sendable {
  let part: Part
  /// In the order of the page; those without words too.
  let blocks: [TextBlock]
  /// Equal for parts that are built alike: of the same blocks in each other, whatever is in them.
  let skeleton: [UInt8]
  /// Where the part stands in the file, in bytes, up to where the next one begins.
  let range: Range<Int>
  /// Whether its id, if it is a question, is written in the file.
  let hasWrittenID: Bool
}
