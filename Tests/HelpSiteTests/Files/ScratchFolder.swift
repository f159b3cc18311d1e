import Foundation
import Testing

/// A folder of a test's own, removed with all in it when the test lets go of it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/scratch-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String = "text") throws {
    try makeFolder(folder(of: name))
    try Data(text.utf8).write(to: URL(filePath: self[name]))
  }

  private func folder(of name: String) -> String {
    name.split(separator: "/").dropLast().joined(separator: "/")
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try makeFolder(folder(of: name))
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  func makeFIFO(_ name: String) throws {
    try #require(mkfifo(self[name], 0o644) == 0)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self[name])
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self[name]).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: self[name])) != nil
  }

  /// Everything below a folder: a file's text, `<folder>`, or `-> target` for a link.
  func snapshot(_ name: String = "") throws -> [String: String] {
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
}
