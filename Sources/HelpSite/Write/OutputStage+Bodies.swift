extension OutputStage {
  /// A file for the bodies of pages, which has no name and ends with its last user.
  ///
  /// Only speed depends on it: `nil` where none can be made.
  func bodySpool() -> BodySpool? {
    do {
      try StageWriter(root: output.root).createFolders(above: StagePath.bodies)
      let file = try SystemCall.createFile(StagePath.bodies, in: output.root, isRead: true)
      let spool = BodySpool(Descriptor(file))
      try SystemCall.removeFile(StagePath.bodies, in: output.root)
      return spool
    } catch {
      // A file that is there all the same is removed with the stage.
      return nil
    }
  }
}
