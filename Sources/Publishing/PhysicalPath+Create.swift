package import Files
import Platform

extension PhysicalPath {
  /// Makes the folders that aren't there.
  ///
  /// - Returns: Their absolute paths, outermost first.
  /// - Throws: ``MachineFailure``; then none of them is left.
  @discardableResult
  package func create() throws(MachineFailure) -> [String] {
    var created: [String] = []
    var folder = existing == "/" ? "" : existing
    for name in missing {
      folder += "/" + name
      do {
        try SystemCall.createFolder(folder)
        created.append(folder)
      } catch {
        if error.code == EEXIST { continue }
        for folder in created.reversed() { try? SystemCall.removeFolder(folder) }
        throw error.failure(to: "create", folder)
      }
    }
    return created
  }
}
