import Files
import Platform
import Text

/// Moves staged files and folders to where they are published.
struct StageMover {
  let output: OpenOutput

  func carryOut(_ move: PublishPlan.Move, of additions: [OutputPath]) throws(MachineFailure) {
    do {
      // A folder takes the place of an empty one alone.
      try rename(move.source, move.target, isNew: move.isNew && move.files.isEmpty)
    } catch {
      // Some file systems don't rename folders between folders; another may have made this one.
      guard !move.files.isEmpty, [EXDEV, ENOTEMPTY, EEXIST].contains(error.code) else {
        throw output.failure(error, to: "publish", move.target)
      }
      for path in additions[move.files] { try moveFile(path) }
    }
  }

  private func moveFile(_ path: OutputPath) throws(MachineFailure) {
    do {
      try rename(StagePath.addition(path), path, isNew: true)
    } catch {
      throw output.failure(error, to: "publish", path)
    }
  }

  private func rename(_ source: OutputPath, _ target: OutputPath, isNew: Bool) throws(SystemError) {
    do {
      try renameOnce(source, target, isNew: isNew)
    } catch  where error.code == ENOENT {
      try StageWriter(root: output.root).createFolders(above: target)
      try renameOnce(source, target, isNew: isNew)
    }
  }

  private func renameOnce(_ source: OutputPath, _ target: OutputPath, isNew: Bool)
    throws(SystemError)
  {
    if isNew {
      try SystemCall.moveFile(source.text, to: target.text, in: output.root)
    } else {
      try SystemCall.rename(source.text, to: target.text, in: output.root)
    }
  }
}
