import Publishing

extension OutputStage {
  /// A place for the bodies of so many pages; `nil` where none can be made.
  func bodySpool(pages: Int) -> BodySpool? {
    openUnnamedFile().map {
      BodySpool($0, memoryLimit: BodySpool.memoryLimit(pages: pages))
    }
  }
}
