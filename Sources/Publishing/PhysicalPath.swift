package import Files
import Platform
import Text

/// The place that a path really leads to: the part that exists, free of links, and the names that
/// don't yet.
package struct PhysicalPath {
  /// Absolute, without links, `.` and `..`.
  let existing: String
  /// The rest, outermost first; empty if the whole path exists.
  let missing: [String]
  /// The folders from the root down to `existing`, by their own numbers: one folder may have
  /// several spellings.
  let ancestors: [FileStatus.Identity]

  /// Resolves a path; a relative one counts from the working folder.
  package init(_ path: String) throws(MachineFailure) {
    do throws(SystemError) {
      (existing, missing) = try Self.resolve(path)
      ancestors = try Self.identities(existing)
    } catch {
      throw error.failure(to: "find", path)
    }
  }

  var text: String {
    ([existing == "/" ? "" : existing] + missing).joined(separator: "/")
  }

  var isRoot: Bool { existing == "/" && missing.isEmpty }

  /// Whether `other` is this path or lies below it.
  func holds(_ other: PhysicalPath) -> Bool {
    if missing.isEmpty { return other.ancestors.contains(ancestors.last!) }
    guard other.ancestors.last == ancestors.last else { return false }
    return other.missing.map(PortableNames.foldedName)
      .starts(with: missing.map(PortableNames.foldedName))
  }

  private static func resolve(_ path: String) throws(SystemError) -> (String, [String]) {
    var parts = SitePath.names(of: path).map(String.init).filter { $0 != "." }
    let root = path.utf8.first == UInt8(ascii: "/") ? "/" : "."
    var missing: [String] = []
    while true {
      let candidate =
        root == "/" ? "/" + parts.joined(separator: "/") : "./" + parts.joined(separator: "/")
      do {
        return (try SystemCall.resolve(candidate), missing)
      } catch  where error.code == ENOENT && !parts.isEmpty && parts.last != ".." {
        missing.insert(parts.removeLast(), at: 0)
      } catch {
        throw error
      }
    }
  }

  private static func identities(_ path: String) throws(SystemError) -> [FileStatus.Identity] {
    var prefix = "/"
    var identities = [try SystemCall.status(prefix).identity]
    for component in SitePath.names(of: path) {
      prefix += (prefix == "/" ? "" : "/") + component
      identities.append(try SystemCall.status(prefix).identity)
    }
    return identities
  }
}
