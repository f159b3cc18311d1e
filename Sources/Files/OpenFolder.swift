/// A folder that is open, and its path.
package struct OpenFolder: Sendable {
  package let path: String
  package let descriptor: Descriptor

  package init(path: String, descriptor: Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }
}
