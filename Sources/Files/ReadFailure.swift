package import Text

/// Why a source file couldn't be read.
package enum ReadFailure: Error, Equatable {
  /// The file, or a folder on the way to it, is a link.
  case symbolicLink
  /// A folder, a FIFO, a socket or a device.
  case notRegular
  /// Nothing is there, or the path leaves the site folder (absolute, `..`, an empty component).
  case missing
  /// The file has more than `limit` bytes.
  case tooLarge(limit: Int)
  case machine(MachineFailure)
}

extension ReadFailure {
  /// The failure to report of a file that the same run has read before.
  package func whenReadAgain(_ path: SourcePath) -> MachineFailure {
    if case .machine(let failure) = self { return failure }
    return .changed(path)
  }
}
