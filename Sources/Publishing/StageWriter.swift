import Files
import Platform
import Text

/// Writes files to the stage, with the folders they need.
struct StageWriter {
  /// The open output folder.
  let root: Int32

  /// Writes a file that isn't there yet; after a failure nothing of it is left.
  ///
  /// `isReplacement` tells that it will be renamed over another.
  func write(
    _ bytes: UnsafeRawBufferPointer, to path: OutputPath, isReplacement: Bool = false
  ) throws(SystemError) {
    let file = try create(path)
    do {
      if isReplacement, !bytes.isEmpty { SystemCall.reserve(bytes.count, in: file) }
      try writeAndClose(bytes, file)
    } catch {
      try? SystemCall.removeFile(path.text, in: root)
      throw error
    }
  }

  func write(_ bytes: [UInt8], to path: OutputPath) throws(SystemError) {
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(SystemError) in try write(bytes, to: path) }
    }
    try outcome.get()
  }

  /// Makes the folders above a path as far as they aren't there.
  func createFolders(above path: OutputPath) throws(SystemError) {
    let path = path.text
    for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
      try createFolder(OutputPath(String(path[..<index])))
    }
  }

  private func createFolder(_ path: OutputPath) throws(SystemError) {
    do {
      try SystemCall.createFolder(path.text, in: root)
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// Creates a file, and first of all its folder if it is an `index.html`, which has its own.
  private func create(_ path: OutputPath) throws(SystemError) -> Int32 {
    let name = path.text.utf8
    if name.count > 11, name.suffix(11).elementsEqual("/index.html".utf8) {
      try? SystemCall.createFolder(String(name.dropLast(11))!, in: root)
    }
    do {
      return try SystemCall.createFile(path.text, in: root)
    } catch  where error.code == ENOENT {
      try createFolders(above: path)
      return try SystemCall.createFile(path.text, in: root)
    }
  }

  private func writeAndClose(
    _ bytes: UnsafeRawBufferPointer, _ file: Int32
  ) throws(SystemError) {
    do {
      try SystemCall.write(file, bytes)
    } catch {
      SystemCall.close(file)
      throw error
    }
    try SystemCall.finishWriting(file)
  }
}
