/// An open folder, or whatever else the system numbers, closed when the last user lets go of it.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit { SystemCall.close(number) }
}
