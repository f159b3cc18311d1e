import CTheme
import Files
import Text

/// The files of `templates/`: the site's own, and the default theme's for all that it lacks.
struct Theme: Sendable {
  struct File: Sendable {
    /// Relative to `templates/`: `sections/faq.mustache`.
    let name: String
    /// Files inside the program begin with ``SourcePath/programFolder``.
    let path: SourcePath
    let isBuiltIn: Bool
  }

  /// Sorted by name.
  let files: [File]
  private let folder: SourceFolder

  /// Joins the default theme with `own`, what the site's `templates/` folder holds.
  init(folder: SourceFolder, own: [SourceEntry]) {
    self.folder = folder
    var files: [String: File] = [:]
    for name in Self.builtIn.keys {
      files[name] = File(
        name: name, path: SourcePath(SourcePath.programFolder + name), isBuiltIn: true)
    }
    for entry in own where entry.kind == .file {
      let name = String(Substring(entry.path.text.utf8.dropFirst("templates/".utf8.count)))
      files[name] = File(name: name, path: entry.path, isBuiltIn: false)
    }
    self.files = files.values.sorted { $0.name < $1.name }
  }

  /// The bytes of a file, or `nil` if the author has to change it.
  ///
  /// - Throws: ``MachineFailure``.
  func contents(_ file: File, limit: Int) throws(MachineFailure) -> Diagnosed<[UInt8]?> {
    if file.isBuiltIn { return Diagnosed(Self.builtIn[file.name]) }
    return try folder.contents(file.path, limit: limit)
  }

  /// The text of a file, ready for every later stage, or `nil` if the author has to change it.
  ///
  /// - Throws: ``MachineFailure``.
  func text(_ file: File, limit: Int) throws(MachineFailure) -> Diagnosed<[UInt8]?> {
    try contents(file, limit: limit).normalized(path: file.path)
  }

  /// The default theme's bytes by name.
  static let builtIn = CarriedFiles.named(by: theme_file_at)
}

extension Theme {
  /// A warning if nothing is made of a file of `templates/`.
  static func unused(_ entry: SourceEntry) -> Diagnostic? {
    let name = Substring(entry.path.text.utf8.dropFirst("templates/".utf8.count))
    let folder = SitePath.names(of: name, omittingEmpty: false)[0]
    let isUsed =
      name == ThemeLock.name || name.endsInBytes(of: ".mustache") || folder == "assets"
      || folder == "strings" && name.endsInBytes(of: ".yaml")
    guard !isUsed else { return nil }
    return .unused(
      entry.path, hint: "templates end in .mustache, other files belong in templates/assets/")
  }
}

extension SourceFolder {
  /// The bytes of a file, or `nil` if the author has to change it.
  ///
  /// - Throws: ``MachineFailure``, also if the file isn't the one that is expected.
  func contents(_ path: SourcePath, limit: Int) throws(MachineFailure) -> Diagnosed<[UInt8]?> {
    let bytes: [UInt8]
    do {
      bytes = try read(path, limit: limit)
    } catch {
      return Diagnosed(nil, [try Diagnostic(error, path: path)])
    }
    if let hash = expected[path], hash != ContentHash(of: bytes) {
      throw .changed(path)
    }
    return Diagnosed(bytes)
  }

  /// The text of a file, ready for every later stage, or `nil` if the author has to change it.
  ///
  /// - Parameters:
  ///   - path: From the site folder.
  ///   - limit: The most bytes.
  ///   - mayHaveConflicts: Whether the file's own reader looks for what merges leave.
  /// - Returns: UTF-8 with LF at the ends of lines.
  /// - Throws: ``MachineFailure``, also if the file isn't the one that is expected.
  func text(
    _ path: SourcePath, limit: Int, mayHaveConflicts: Bool = false
  ) throws(MachineFailure) -> Diagnosed<[UInt8]?> {
    try contents(path, limit: limit).normalized(path: path, mayHaveConflicts: mayHaveConflicts)
  }
}

extension Diagnosed<[UInt8]?> {
  /// The bytes of a file as a text, or `nil` if they are none.
  fileprivate func normalized(path: SourcePath, mayHaveConflicts: Bool = false) -> Self {
    guard var bytes = value else { return self }
    do {
      try SourceText.normalize(&bytes)
      let conflicts = mayHaveConflicts ? [] : Diagnostic.conflicts(in: bytes, path: path)
      return Self(conflicts.isEmpty ? bytes : nil, diagnostics + conflicts)
    } catch {
      return Self(nil, diagnostics + [Diagnostic(error, path: path)])
    }
  }
}
