/// The seconds after which what a test waits for counts as hanging, also on a busy machine.
package let patience = 60

/// Whether something comes true before it counts as hanging.
package func eventually(_ isTrue: () throws -> Bool) async throws -> Bool {
  let start = ContinuousClock.now
  while try !isTrue() {
    guard ContinuousClock.now - start < .seconds(patience) else { return false }
    try await Task.sleep(for: .milliseconds(20))
  }
  return true
}
