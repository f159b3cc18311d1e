package import Text

/// Something found below the site folder that may be a source file.
package struct SourceEntry: Equatable, Sendable {
  package enum Kind: Sendable {
    case file
    /// A link, to a file or a folder; never followed.
    case symbolicLink
    /// A FIFO, a socket or a device; never opened.
    case special
    /// A file or folder whose name isn't UTF-8; `path` is then repaired and can't be read.
    case unreadableName
  }

  package let path: SourcePath
  package let kind: Kind
}
