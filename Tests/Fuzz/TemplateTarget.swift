import Mustache
import Text

/// A template and a partial, cut at the input's first zero byte, compiled and rendered.
struct TemplateTarget: FuzzTarget {
  func run(_ input: [UInt8]) throws {
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let sources = zip(["page", "partials/p"], parts).map {
      TemplateSource(path: "\($0).mustache", name: $0, text: Array($1))
    }
    let library = TemplateLibrary(compiling: sources, vocabulary: ["a", "b"], openNames: ["c"])
    guard library.errors.isEmpty, let page = library.template(named: "page") else { return }
    let inner = Object(
      ["a": .text("\"<'&"), "b": .url("/x y"), "c": .text("javascript:x")], library)
    let data = Object(
      ["a": .list([.fields(inner), .text("</script>"), .flag(true)]), "b": .fields(inner)],
      library)
    var buffer = ByteBuffer()
    try? page.render([data], into: &buffer)
  }

  private final class Object: Fields {
    private let values: [Name: Value]

    init(_ values: [String: Value], _ library: TemplateLibrary) {
      let pairs = values.compactMap { text, value in library.name(text).map { ($0, value) } }
      self.values = Dictionary(uniqueKeysWithValues: pairs)
    }

    func value(of name: Name) -> Value? { values[name] }
  }
}
