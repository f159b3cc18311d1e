package import Foundation

/// A folder of a test's own, removed with all in it when the test lets go of it.
package final class ScratchFolder: Sendable {
  package let path: String

  /// Makes the folder with these files, by path.
  package init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/sitegen-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package subscript(_ name: String) -> String { path + "/" + name }

  package func write(_ name: String, _ text: String = "text") throws {
    try write(name, Array(text.utf8))
  }

  package func write(_ name: String, _ bytes: [UInt8]) throws {
    try makeFolder(folder(of: name))
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  /// An empty file to write to.
  package func open(_ name: String) throws -> FileHandle {
    try write(name, "")
    return try FileHandle(forWritingTo: URL(filePath: self[name]))
  }

  private func folder(of name: String) -> String {
    name.split(separator: "/").dropLast().joined(separator: "/")
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  package func link(_ name: String, to target: String) throws {
    try makeFolder(folder(of: name))
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  package func makeFIFO(_ name: String) throws {
    guard mkfifo(self[name], 0o644) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  /// Takes away a file, or a folder with all in it.
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self[name])
  }
}

extension ScratchFolder {
  /// What a file holds; `nil` if there is none.
  package func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self[name]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether there is something of the name, and be it a link that leads nowhere.
  package func exists(_ name: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: self[name])) != nil
  }

  /// Everything below a folder: a file's text, `<folder>`, or `-> target` for a link.
  package func snapshot(_ name: String = "") throws -> [String: String] {
    var found: [String: String] = [:]
    let folder = name.isEmpty ? path : self[name]
    for item in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let file = folder + "/" + item
      let type = try FileManager.default.attributesOfItem(atPath: file)[.type]
      switch type as? FileAttributeType {
      case .typeDirectory: found[item] = "<folder>"
      case .typeRegular:
        let data = try Data(contentsOf: URL(filePath: file))
        found[item] = String(decoding: data, as: UTF8.self)
      case .typeSymbolicLink:
        found[item] = try "-> " + FileManager.default.destinationOfSymbolicLink(atPath: file)
      default: found[item] = "<special>"
      }
    }
    return found
  }

  /// The files below a folder, by path, without what SiteGen keeps for itself.
  package func files(_ folder: String = "public") throws -> [String: Data] {
    try FileManager.default.subpathsOfDirectory(atPath: self[folder])
      .filter { !$0.hasPrefix(".sitegen-") }
      .reduce(into: [:]) { files, name in
        let file = self[folder + "/" + name]
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
          !isFolder.boolValue
        else { return }
        files[name] = try Data(contentsOf: URL(filePath: file))
      }
  }

  /// The same as text.
  package func published(_ folder: String = "public") throws -> [String: String] {
    try files(folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
