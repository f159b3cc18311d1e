import Text

/// The data files with words that have a text in each language.
package enum DataFile: String, CaseIterable, Sendable {
  case contact, facts, payments, site, tools

  /// The file of this name in ``PartName/page``; `nil` if there is none.
  package init?(_ key: PageKey) { self.init(rawValue: key.text) }

  init?(_ path: SourcePath) {
    guard let name = SitePath.names(of: path.text).last, name.endsInBytes(of: ".yaml") else {
      return nil
    }
    self.init(rawValue: String(name.dropLast(".yaml".count)))
  }

  var key: PageKey { PageKey(rawValue) }

  var path: SourcePath { "content/\(rawValue).yaml" }
}
