package import Text

/// Something the machine refused: a full disk, a missing permission, a folder that vanished.
///
/// Thrown where it happens; it ends the run with exit status 3.
package struct MachineFailure: Error, Equatable, CustomStringConvertible {
  /// A verb: `"write"`, `"read"`, `"lock"`.
  package let action: String
  /// The path as the user would find it; it may hold any character a file name may.
  package let path: String
  /// The system's own words, such as `"No space left on device"`.
  package let reason: String
  /// The system's `errno`, or `nil` where SiteGen itself set the limit.
  package let code: Int32?
  /// What the failure means for the user, or `nil` if nothing beyond itself.
  package var consequence: String?

  package init(
    action: String, path: String, reason: String, code: Int32? = nil
  ) {
    self.action = action
    self.path = path
    self.reason = reason
    self.code = code
  }

  /// A file isn't what it was when the same run read it before.
  package static func changed(_ path: SourcePath) -> Self {
    Self(
      action: "build", path: path.text,
      reason: "it changed while it was being read; run the build again")
  }

  /// The same failure, with what it means for the user.
  package func with(consequence: String) -> Self {
    var failure = self
    failure.consequence = consequence
    return failure
  }

  package var description: String {
    let failure = "can't \(action) '\(path)': \(reason)"
    return consequence.map { "\(failure); \($0)" } ?? failure
  }
}
