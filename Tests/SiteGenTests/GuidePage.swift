import Foundation
import TestSupport

/// A page of the guide, as its fenced blocks.
struct GuidePage {
  /// What stands between two fences.
  struct Block {
    /// The first word behind the fence, such as `sh` or `yaml`; empty if there is none.
    let language: String
    /// The second word: the file that the block is, `content/site.yaml`, or the lines of it that
    /// it takes the place of, `content/site.yaml:3-4`.
    let target: String?
    let text: String
  }

  let blocks: [Block]

  /// Reads a page by its path from the root of the package, `Documentation/hosting.md`.
  init(_ path: String) throws {
    let page = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
    blocks = page.matches(of: /(?ms)^```([^\n`]*)\n(.*?)^```$/).map {
      let words = $0.1.split(separator: " ")
      return Block(
        language: words.first.map(String.init) ?? "",
        target: words.dropFirst().first.map(String.init), text: String($0.2))
    }
  }
}
