import Files
import Foundation
import TestSupport
import Testing

@testable import HelpSite

@Suite struct DefaultThemeTests {
  @Test func `the binary carries every file of templates with its bytes`() throws {
    let folder = packageRoot.appending(path: "templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      let path = folder.appending(path: $0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    try #require(!names.isEmpty)
    let theme = Theme(folder: try SourceFolder(packageRoot.path), own: [])
    #expect(theme.files.map(\.name) == names.sorted())
    for file in theme.files {
      let bytes = try theme.contents(file, limit: 1 << 20).value
      let onDisk = try Data(contentsOf: folder.appending(path: file.name))
      #expect(bytes == Array(onDisk), "\(file.name)")
    }
  }
}
