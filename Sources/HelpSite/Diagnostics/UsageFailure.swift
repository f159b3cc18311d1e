/// An option that doesn't fit the site, such as a language that it hasn't.
package struct UsageFailure: Error, CustomStringConvertible {
  package let description: String

  package init(description: String) { self.description = description }
}
