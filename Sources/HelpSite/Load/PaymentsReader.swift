import Text
import YAML

/// Reads `content/payments.yaml`.
struct PaymentsReader {
  private var reader: StrictReader
  private var registry = PaymentRegistry()
  /// All that the file names, the ones that can't be read too.
  private var methodIDs: Set<String> = []

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> Diagnosed<PaymentRegistry> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var payments = Self(reader: reader)
    payments.read(document)
    return Diagnosed(payments.registry, payments.reader.diagnostics)
  }

  private mutating func read(_ document: YAMLNode?) {
    guard let file = reader.object(document, .payments) else { return }
    let methods = reader.mapping(file["methods"]) ?? []
    methodIDs = Set(methods.map(\.key))
    for entry in methods {
      guard let id = reader.identifier(entry), let method = method(id, entry.value) else {
        continue
      }
      registry.methods[id] = method
    }
    for entry in methods { checkSuccessor(entry.value) }
    for entry in reader.mapping(file["groups"]) ?? [] {
      guard let id = reader.identifier(entry), let group = group(id, entry.value) else { continue }
      registry.groups[id] = group
    }
    registry.words = reader.takeWords()
  }

  private mutating func method(_ id: String, _ node: YAMLNode) -> PaymentMethod? {
    guard let object = reader.object(node, .paymentMethod) else { return nil }
    let audience = Audience(
      languages: Set(reader.languages(object["languages"])),
      markets: Set(reader.markets(object["markets"])))
    let name = reader.required("name", of: object) {
      $0.localized($1, at: "methods.\(id).name", for: audience)
    }
    let kind = reader.required("kind", of: object) { $0.word($1, PaymentMethod.Kind.self) }
    let aliases = (object["aliases"].flatMap { reader.list($0) } ?? []).compactMap {
      reader.text($0)
    }
    let logo = self.logo(object["logo"])
    let darkLogo = self.logo(object["darkLogo"])
    let until = reader.date(object["until"])
    let successor = reader.text(object["successor"])
    return PaymentMethod(
      id: id, name: name ?? LocalizedText(id), aliases: aliases, kind: kind ?? .other, logo: logo,
      darkLogo: darkLogo, audience: audience, until: until, successor: successor)
  }

  private mutating func logo(_ node: YAMLNode?) -> PaymentMethod.Logo? {
    guard let node, let path = reader.text(node) else { return nil }
    return .init(path: path, location: reader.location(node))
  }

  private mutating func checkSuccessor(_ method: YAMLNode) {
    guard let entry = method.mapping?.first(where: { $0.key == "successor" }),
      let id = entry.value.string, !methodIDs.contains(id)
    else { return }
    reportUnknownMethod(id, entry.value)
  }

  private mutating func group(_ id: String, _ node: YAMLNode) -> PaymentGroup? {
    guard let object = reader.object(node, .paymentGroup) else { return nil }
    let title = reader.localized(object["title"], at: "groups.\(id).title")
    let list = reader.required("methods", of: object) { $0.filledList($1) } ?? []
    let nodes = reader.limited(list, to: 500, "methods in the group")
    var seen: Set<String> = []
    let methods = nodes.compactMap { node -> PaymentGroup.Reference? in
      guard let method = reader.text(node) else { return nil }
      if !methodIDs.contains(method) { reportUnknownMethod(method, node) }
      if !seen.insert(method).inserted {
        reader.report("duplicate-key", node, "the method '\(method)' stands twice in this group")
      }
      return .init(id: method, location: reader.location(node))
    }
    return PaymentGroup(id: id, title: title, methods: methods)
  }

  private mutating func reportUnknownMethod(_ id: String, _ node: YAMLNode) {
    reader.report(
      Diagnostic(
        error: "payment.unknown", at: reader.location(node), "no payment method '\(id)'",
        hint: NearestName.hint(id, among: methodIDs)))
  }
}
