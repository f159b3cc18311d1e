import Languages
import Text
import YAML

import struct Foundation.TimeZone

/// Reads `content/contact.yaml`.
struct ContactReader {
  private var reader: StrictReader

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> Diagnosed<ContactDesk> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var contact = Self(reader: reader)
    let desk = contact.read(document)
    return Diagnosed(desk, contact.reader.diagnostics)
  }

  private mutating func read(_ document: YAMLNode?) -> ContactDesk {
    var desk = ContactDesk()
    guard
      let file = reader.object(document, .contact)
    else { return desk }
    let channels = reader.mapping(file["channels"]) ?? []
    if channels.isEmpty, let node = file["channels"] {
      reader.report("empty", node, "no channel is named")
    }
    for entry in reader.limited(channels, to: 100, "channels") {
      guard let id = reader.identifier(entry), let channel = channel(id, entry.value) else {
        continue
      }
      desk.channels.append(channel)
    }
    desk.words = reader.takeWords()
    desk.languages = reader.languages(file["languages"])
    desk.hours = hours(file["hours"])
    desk.encodeAddresses = reader.flag(file["encodeAddresses"]) ?? false
    return desk
  }

  private mutating func channel(_ id: String, _ node: YAMLNode) -> ContactDesk.Channel? {
    guard let object = reader.object(node, .channel) else { return nil }
    let label = reader.localized(object["label"], at: "channels.\(id).label")
    let note = reader.localized(object["note"], at: "channels.\(id).note")
    let kind = reader.required("kind", of: object) {
      $0.word($1, ContactDesk.Channel.Kind.self)
    }
    let purpose =
      reader.word(object["contactType"], ContactDesk.Channel.Purpose.self) ?? .customerSupport
    guard let kind, let (address, url) = address(of: object, kind: kind) else { return nil }
    return .init(
      id: id, kind: kind, label: label, note: note, address: address, url: url,
      location: reader.location(object["url"] ?? object.node), purpose: purpose)
  }

  /// The address as shown, and the URL behind it; other kinds' address keys are refused.
  private mutating func address(
    of object: StrictObject, kind: ContactDesk.Channel.Kind
  ) -> (String, String)? {
    let key =
      switch kind {
      case .mail: "address"
      case .phone: "number"
      default: "url"
      }
    for other in ["address", "number", "url"] where other != key {
      if let node = object[other] {
        reader.report(
          "unknown-key", node, "a channel of kind \(kind.rawValue) has no '\(other)'",
          hint: "it has '\(key)'")
      }
    }
    return switch kind {
    case .mail: reader.required(key, of: object) { Self.mail($1, &$0) }
    case .phone: reader.required(key, of: object) { Self.phone($1, &$0) }
    default: reader.required(key, of: object) { $0.webAddress($1) }.map { ($0, $0) }
    }
  }

  /// A plain mail address (RFC 5321 without quoted local parts) and its `mailto:` URL (RFC 6068).
  private static func mail(
    _ node: YAMLNode?, _ reader: inout StrictReader
  ) -> (String, String)? {
    guard let node, let text = reader.text(node).flatMap({ reader.limitedAddress($0, node) })
    else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isSound =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "\u{7F}" && !"\"<>(),:;[]\\".unicodeScalars.contains($0)
      }
    guard isSound else {
      reader.report(
        "value", node, "'\(text)' is no mail address", hint: "such as sales@example.com")
      return nil
    }
    let local = parts[0].utf8.map { byte -> String in
      "%?&#/".utf8.contains(byte)
        ? "%" + String(byte, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
    }
    return (
      text,
      parts[0].utf8.allSatisfy { $0 < 0x80 }
        ? "mailto:\(local.joined())@\(parts[1])" : "mailto:\(text)"
    )
  }

  /// A number as people write it, and its `tel:` URL (RFC 3966).
  private static func phone(
    _ node: YAMLNode?, _ reader: inout StrictReader
  ) -> (String, String)? {
    guard let node, let text = reader.text(node).flatMap({ reader.limitedAddress($0, node) })
    else { return nil }
    let digits = text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    let isSound =
      digits.hasPrefix("+") && !digits.dropFirst().contains("+") && digits.count > 4
      && text.utf8.allSatisfy { "+0123456789 ()-./".utf8.contains($0) }
    guard isSound else {
      reader.report(
        "value", node, "'\(text)' is no telephone number",
        hint: "with the country's code, such as +39 06 555 0100")
      return nil
    }
    return (text, "tel:\(digits)")
  }

  private mutating func hours(_ node: YAMLNode?) -> OpeningHours? {
    guard let object = reader.object(node, .hours) else { return nil }
    let zone = reader.required("timeZone", of: object) { Self.timeZone($1, &$0) }
    var spans: [OpeningHours.Span] = []
    let nodes = reader.required("open", of: object) { $0.filledList($1) } ?? []
    for node in reader.limited(nodes, to: 100, "spans") {
      guard let span = span(node) else { continue }
      if let other = spans.first(where: { $0.overlaps(span) }) {
        reader.report(
          "value", node, "the hours overlap those from \(other.from.iso) to \(other.to.iso)",
          hint: "name each hour of a day once")
      }
      spans.append(span)
    }
    guard let zone, !spans.isEmpty else { return nil }
    return OpeningHours(timeZone: zone, spans: spans)
  }

  private static func timeZone(_ node: YAMLNode?, _ reader: inout StrictReader) -> String? {
    guard let node, let name = reader.text(node) else { return nil }
    if TimeZone(identifier: name) != nil, name.contains("/") || name == "UTC" { return name }
    reader.report(
      "value", node, "'\(name)' is no time zone",
      hint: NearestName.hint(name, among: TimeZone.knownTimeZoneIdentifiers)
        ?? "an IANA name, such as Europe/Rome")
    return nil
  }

  private mutating func span(_ node: YAMLNode) -> OpeningHours.Span? {
    guard let object = reader.object(node, .span) else { return nil }
    var days: Set<Weekday> = []
    for node in reader.required("days", of: object, { $0.filledList($1) }) ?? [] {
      guard let day = reader.word(node, Weekday.self) else { continue }
      if !days.insert(day).inserted {
        reader.report("duplicate-key", node, "the day '\(day.rawValue)' stands twice")
      }
    }
    let from = reader.required("from", of: object) { Self.time($1, &$0) }
    let to = reader.required("to", of: object) { Self.time($1, &$0) }
    guard let from, let to, !days.isEmpty else { return nil }
    guard from < to else {
      reader.report("value", object["to"]!, "the end is not after the beginning")
      return nil
    }
    return .init(days: days, from: from, to: to)
  }

  /// `09:00`, or `24:00` for the end of a day.
  private static func time(
    _ node: YAMLNode?, _ reader: inout StrictReader
  ) -> ClockTime? {
    guard let node, let text = reader.text(node) else { return nil }
    if let time = ClockTime(text) { return time }
    reader.report("value", node, "'\(text)' is no time of day", hint: "such as 09:00")
    return nil
  }
}
