extension OutputStage {
  /// A place for the bodies of so many pages, whose file has no name and ends with its last user.
  ///
  /// Only speed depends on it: `nil` where none can be made.
  func bodySpool(pages: Int) -> BodySpool? {
    do {
      try StageWriter(root: output.root).createFolders(above: StagePath.bodies)
      let file = try SystemCall.createFile(StagePath.bodies, in: output.root, isRead: true)
      let spool = BodySpool(
        Descriptor(file), memoryLimit: BodySpool.memoryLimit(pages: pages))
      try SystemCall.removeFile(StagePath.bodies, in: output.root)
      return spool
    } catch {
      // A file that is there all the same is removed with the stage.
      return nil
    }
  }
}
