/// An open folder, or whatever else the system numbers, closed when the last user lets go of it.
package final class Descriptor: Sendable {
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  deinit { SystemCall.close(number) }
}
