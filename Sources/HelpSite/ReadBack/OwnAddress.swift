import Text

/// The target of an address on a page of the output.
enum OwnAddress {
  /// Another site, a mail address, a telephone number.
  case foreign
  /// A place of this host that others fill, and the entries of `site.yaml` that say so.
  case excluded([Int])
  /// A place of this site where nothing is published.
  case nowhere
  /// A file of the output, and the id on it: percent-decoded, empty if the address names none.
  case file(Int, fragment: [UInt8])
}
