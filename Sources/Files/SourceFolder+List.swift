package import Text

extension SourceFolder {
  /// Lists what lies in a folder and its subfolders, sorted by the bytes of the paths.
  ///
  /// Dot files and what editors and systems leave behind are passed over. What isn't there or isn't a folder
  /// has no entries; a link in the place of a folder is the only entry.
  /// `hidden` is the path of the one that is listed although its name begins with a dot.
  package func list(
    _ subfolder: SourcePath, with hidden: SourcePath? = nil
  ) throws(MachineFailure) -> [SourceEntry] {
    var entries: [SourceEntry] = []
    guard let items = try items(in: subfolder, entries: &entries) else { return entries }
    try add(items, of: subfolder, with: hidden, to: &entries)
    return entries
  }

  /// The names of all that lies in the folder itself, dot files too, sorted by their bytes.
  package func names() throws(MachineFailure) -> [String] {
    var entries: [SourceEntry] = []
    return (try items(in: "", entries: &entries) ?? []).map(\.name).sorted(by: PathOrder.byBytes)
  }

  /// Adds what lies in a folder, and below it as deep as ``maximumDepth``.
  private func add(
    _ items: [FolderListing.Item], of folder: SourcePath, with hidden: SourcePath?,
    to entries: inout [SourceEntry]
  ) throws(MachineFailure) {
    for item in FolderListing.sorted(items) {
      let path = folder.text.isEmpty ? SourcePath(item.name) : "\(folder)/\(item.name)"
      if Self.isLeftOut(item.name), path != hidden { continue }
      guard item.isReadableFolder else {
        entries.append(SourceEntry(path: path, kind: SourceEntry.Kind(item)))
        continue
      }
      try checkDepth(path)
      if let items = try self.items(in: path, entries: &entries) {
        try add(items, of: path, with: hidden, to: &entries)
      } else if entries.last?.path != path {
        // It has gone, or something else has taken its place.
        throw .changed(path)
      }
    }
  }

  private func items(
    in folder: SourcePath, entries: inout [SourceEntry]
  ) throws(MachineFailure) -> [FolderListing.Item]? {
    do throws(ReadFailure) {
      let descriptor = try open(folder: folder.text[...])
      do {
        return try FolderListing(of: descriptor.number).items
      } catch {
        throw .machine(error.failure(to: "list", "\(path)/\(folder)"))
      }
    } catch {
      switch error {
      case .machine(let failure): throw failure
      case .symbolicLink: entries.append(SourceEntry(path: folder, kind: .symbolicLink))
      case .missing, .notRegular, .tooLarge: break
      }
      return nil
    }
  }

  private func checkDepth(_ path: SourcePath) throws(MachineFailure) {
    let depth = path.text.utf8.count { $0 == UInt8(ascii: "/") } + 1
    guard depth > Self.maximumDepth else { return }
    throw MachineFailure(
      action: "list", path: "\(self.path)/\(path)",
      reason: "more than \(Self.maximumDepth) folders deep")
  }

  /// Whether a file or folder of this name is no source: a dot file, or what an editor or a system
  /// left behind.
  package static func isLeftOut(_ name: String) -> Bool {
    let bytes = name.utf8
    let isAutosave = bytes.first == UInt8(ascii: "#") && bytes.last == UInt8(ascii: "#")
    let isHidden = bytes.first == UInt8(ascii: ".") || bytes.last == UInt8(ascii: "~")
    // Office keeps who has a document open beside it.
    if isHidden || isAutosave || name.beginsInBytes(with: "~$") { return true }
    let name = name.lowercased()
    return leftovers.contains(name)
      || [".swp", ".swo", ".bak", ".orig", ".tmp"].contains { name.endsInBytes(of: $0) }
  }

  /// Names of files and folders, in lower case.
  ///
  /// Vim makes a file `4913` for a moment, to see whether it may write into the folder.
  private static let leftovers: Set = [
    "4913", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r",
    "$recycle.bin", "system volume information", "__macosx", "@eadir", "lost+found",
  ]
}

extension SourceEntry.Kind {
  fileprivate init(_ item: FolderListing.Item) {
    guard item.isUTF8 else {
      self = .unreadableName
      return
    }
    self =
      switch item.kind {
      case .file: .file
      case .symbolicLink: .symbolicLink
      case .folder, .special: .special
      }
  }
}
