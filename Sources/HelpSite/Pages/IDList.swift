import Text

/// Ids one after the other in one piece of memory, which is looked through and compared at once.
struct IDList: Equatable, Sendable {
  /// The ids, each with a zero byte behind it, which no text can hold.
  private var bytes: [UInt8] = []

  init(_ ids: some Sequence<QuestionID>) {
    for id in ids {
      id.text.withBytes { bytes.append(contentsOf: $0) }
      bytes.append(0)
    }
  }

  func contains(_ wanted: QuestionID) -> Bool {
    bytes.withUnsafeBufferPointer { ids in
      wanted.text.withBytes { wanted in
        var start = 0
        while let end = ids.firstIndex(ofByte: 0, from: start) {
          let id = UnsafeBufferPointer(rebasing: ids[start..<end])
          if id.count == wanted.count, id.countOfSameBytes(as: wanted) == id.count { return true }
          start = end + 1
        }
        return false
      }
    }
  }

}
