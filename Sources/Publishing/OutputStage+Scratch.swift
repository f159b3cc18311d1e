package import Files
import Text

/// Places in the stage for what isn't published itself.
extension OutputStage {
  /// Opens a file for reading and writing that has no name and ends with its last user.
  ///
  /// - Returns: `nil` where none can be made; so only speed may depend on it.
  package func openUnnamedFile() -> Descriptor? {
    do {
      try StageWriter(root: output.root).createFolders(above: StagePath.unnamed)
      let file = Descriptor(
        try SystemCall.createFile(StagePath.unnamed.text, in: output.root, isRead: true))
      try SystemCall.removeFile(StagePath.unnamed.text, in: output.root)
      return file
    } catch {
      // A file that is there all the same is removed with the stage.
      return nil
    }
  }

  /// Makes a folder where another program can work on files of the site.
  ///
  /// - Parameters:
  ///   - files: Staged by this stage, or kept; each stands where it would in the output.
  ///   - name: The folder in the new one that they stand in.
  /// - Returns: The new folder, which is removed with the stage.
  /// - Throws: ``MachineFailure``.
  package func makeWorkspace(
    of files: [StagedFile], in name: String
  ) throws(MachineFailure) -> OpenFolder {
    do {
      for file in files { try link(file, to: "\(StagePath.workspace)/\(name)/\(file.path)") }
      return OpenFolder(
        path: "\(output.path)/\(StagePath.workspace)",
        descriptor: Descriptor(try SystemCall.openFolder(StagePath.workspace.text, in: output.root))
      )
    } catch {
      throw output.failure(error, to: "write", StagePath.workspace)
    }
  }

  /// Gives a file a second name, with the folders that it needs.
  private func link(_ file: StagedFile, to target: OutputPath) throws(SystemError) {
    let source = StagePath.staged(file.path, file.state) ?? file.path
    let writer = StageWriter(root: output.root)
    try writer.createFolders(above: target)
    do {
      try SystemCall.link(source.text, to: target.text, in: output.root)
    } catch {
      // Not every file system can.
      let original = try SystemCall.openFile(source.text, in: output.root)
      defer { SystemCall.close(original) }
      let size = try SystemCall.status(of: original).size
      try writer.write(SystemCall.contents(of: original, size: size), to: target)
    }
  }
}
