import Files
import Platform
import Text

/// The memory of the builds into one output folder.
struct BuildCache: Sendable {
  /// The folder's path as the user gave it, for messages.
  let path: String
  let place: PhysicalPath
  /// The name of the memory in the folder.
  let name: String

  /// What the names of memories begin with.
  static let prefix = "memory-"
  /// The largest memory that is read, in bytes.
  private static let limit = 1 << 30
  /// The memories that are kept: outputs with names of the moment leave some that nobody wants.
  private static let countLimit = 16

  private static let tagName = "CACHEDIR.TAG"
  private static let tag = """
    Signature: 8a477f597d28d172789f06886806bc55
    # This folder is a cache of SiteGen: it may be removed at any time.

    """

  /// A file that shows that the folder is another's, if there is one.
  ///
  /// - Throws: ``MachineFailure``.
  func foreignFile() throws(MachineFailure) -> String? {
    guard place.missing.isEmpty else { return nil }
    do {
      let folder = Descriptor(try SystemCall.openFolder(place.text))
      let tag = Array(Self.tag.utf8)
      let bytes = try? SourceFolder(path, root: folder).read(SourcePath(Self.tagName), limit: 1_024)
      if bytes == tag { return nil }
      // A build that was stopped may have left the tag's beginning; but so begins every cache's tag.
      let mayBeOwn = bytes.map { tag.starts(with: $0) } ?? false
      return try FolderListing(of: folder.number).items.map(\.name)
        .filter { $0.utf8.first != UInt8(ascii: ".") && !(mayBeOwn && Self.isOwn($0)) }
        .min(by: PathOrder.byBytes)
    } catch {
      throw error.failure(to: "read", path)
    }
  }

  private static func isOwn(_ name: String) -> Bool { name == tagName || isMemory(name) }

  /// Whether a file has a name that no other program gives.
  private static func isMemory(_ name: String) -> Bool {
    name.beginsInBytes(with: prefix)
      && ContentHash(hex: Array(name.utf8.dropFirst(prefix.utf8.count))[...]) != nil
  }

  /// The memory that the last build left, if it left any that can be read.
  func read() -> [UInt8]? {
    guard place.missing.isEmpty, let folder = try? SystemCall.openFolder(place.text) else {
      return nil
    }
    return try? SourceFolder(path, root: Descriptor(folder)).read(
      SourcePath(name), limit: Self.limit)
  }

  /// Leaves a memory for the next build, in the place of the last one.
  ///
  /// - Throws: ``MachineFailure``; the older memory is then no longer believed where it is wrong.
  func write(_ memory: [UInt8]) throws(MachineFailure) {
    _ = try place.create()
    do {
      let folder = Descriptor(try SystemCall.openFolder(place.text))
      try write(Self.tag, to: OutputPath(Self.tagName), in: folder)
      // Nobody has to tell git.
      try write("*\n", to: ".gitignore", in: folder)
      try replace(memory, in: folder)
      try removeOldest(in: folder)
    } catch {
      throw error.failure(to: "write", "\(path)/\(name)")
    }
  }

  /// Writes a file unless one is there.
  private func write(
    _ text: String, to name: OutputPath, in folder: Descriptor
  ) throws(SystemError) {
    do {
      try StageWriter(root: folder.number).write(Array(text.utf8), to: name)
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  private func replace(_ memory: [UInt8], in folder: Descriptor) throws(SystemError) {
    let draft = ".\(name)"
    // One that a stopped build left.
    try? SystemCall.removeFile(draft, in: folder.number)
    try StageWriter(root: folder.number).write(memory, to: OutputPath(draft))
    do {
      try SystemCall.rename(draft, to: name, in: folder.number)
    } catch {
      try? SystemCall.removeFile(draft, in: folder.number)
      throw error
    }
  }

  private func removeOldest(in folder: Descriptor) throws(SystemError) {
    let names = try FolderListing(of: folder.number).items.map(\.name)
      .filter { Self.isMemory($0) && $0 != name }
    guard names.count >= Self.countLimit else { return }
    let ages = names.map { name in
      (name: name, time: (try? SystemCall.status(name, in: folder.number))?.modified ?? 0)
    }
    for old in ages.sorted(by: { $0.time < $1.time }).dropLast(Self.countLimit - 1) {
      try? SystemCall.removeFile(old.name, in: folder.number)
    }
  }
}
