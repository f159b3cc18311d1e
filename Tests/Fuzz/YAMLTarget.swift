import Text
import YAML

@testable import HelpSite

/// YAML within the limits of front matter.
struct YAMLTarget: FuzzTarget {
  func run(_ input: [UInt8]) throws {
    var bytes = input
    guard (try? SourceText.normalize(&bytes)) != nil else { return }
    _ = try? YAMLParser().parse(bytes)
  }
}
