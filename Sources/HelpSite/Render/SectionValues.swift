import Languages
import Mustache
import Text

/// The values that the built-in sections are given.
struct SectionValues {
  let site: Site
  let language: LanguageIndex
  let frame: LanguageFrame

  var settings: LanguageSettings { frame.settings }

  /// `nil` if there are none.
  private func words(_ text: LocalizedText?) -> Value? {
    site.source.words(text, for: settings).map { .words($0, for: settings) }
  }

  /// - Parameters:
  ///   - group: The group.
  ///   - id: The section's id.
  ///   - isContinued: Whether the heading isn't repeated: the list has a name of its own then.
  /// - Returns: The values of the section `payments`.
  func payments(_ group: PaymentGroup, id: String, isContinued: Bool = false) -> Record {
    let methods = self.methods(of: group)
    let accepted = frame.strings.text(.weAccept)
    return Record([
      .id: .text(id),
      .title: words(group.title)
        ?? .text(isContinued ? "\(accepted) \(names(of: methods))" : accepted),
      .hasMethods: .flag(!methods.isEmpty), .methods: .list(methods.map(method)),
    ])
  }

  /// Those that the readers can use.
  func methods(of group: PaymentGroup) -> [PaymentMethod] {
    site.source.methods(of: group, for: settings)
  }

  private func names(of methods: [PaymentMethod]) -> String {
    methods.compactMap { site.source.words($0.name, for: settings)?.text }.joined(separator: ", ")
  }

  /// The methods of some groups, or of all in the order of the file, each once.
  func accepted(in groups: [String]?) -> [Value] {
    let all = site.source.payments.groups
    let chosen =
      groups.map { $0.compactMap { all[$0] } }
      ?? all.values.sorted { one, other in
        guard let place = one.methods.first?.location, let second = other.methods.first?.location
        else { return one.id < other.id }
        return place < second
      }
    var seen: Set<String> = []
    return chosen.flatMap(methods).filter { seen.insert($0.id).inserted }.map(method)
  }

  private func method(_ method: PaymentMethod) -> Value {
    .record([
      .id: .text(method.id), .name: words(method.name) ?? .absent,
      .kind: .text(method.kind.rawValue), .isCard: .flag(method.kind == .card),
      .isWallet: .flag(method.kind == .wallet), .isBank: .flag(method.kind == .bank),
      .isTransfer: .flag(method.kind == .transfer), .logo: logo(method.logo),
      .darkLogo: logo(method.darkLogo),
    ])
  }

  private func logo(_ logo: PaymentMethod.Logo?) -> Value {
    guard let logo, let asset = site.source.assets[logo.path] else { return .absent }
    return .record([
      .url: .url(site.source.address(of: asset)),
      .width: .text(asset.size.map { String($0.width) }),
      .height: .text(asset.size.map { String($0.height) }),
    ])
  }

  func tools(_ group: ToolGroup, id: String) -> Record {
    Record([
      .id: .text(id), .title: words(group.title) ?? .absent,
      .tools: .list(group.tools.map(tool)),
    ])
  }

  private func tool(_ tool: ToolGroup.Tool) -> Value {
    let address: String? =
      switch tool.target {
      case .url(let url, _): url
      case .page(let key, _): site.page(key, in: language)?.address.path
      }
    return .record([
      .name: words(tool.name) ?? .absent, .url: .url(address),
      .description: words(tool.description) ?? .absent,
    ])
  }

  func contact(id: String) -> Record {
    let desk = site.source.contact
    let speaksReader = desk.languages.contains { settings.textLanguage.isServed(by: $0) }
    let languages = frame.formats.list(desk.languages)
    return Record([
      .id: .text(id), .channels: .list(desk.channels.map(channel)),
      .deskSpeaks: desk.languages.isEmpty
        ? .absent : .text(frame.strings.text(.deskSpeaks, ["languages": languages])),
      .speaksReader: .flag(speaksReader), .hours: hours(desk.hours),
    ])
  }

  private func channel(_ channel: ContactDesk.Channel) -> Value {
    let isEncoded = channel.kind == .mail && site.source.contact.encodeAddresses
    let showsAddress = channel.kind == .mail || channel.kind == .phone
    let address: Value =
      isEncoded ? .references(HTMLText.entities(channel.address)) : .text(channel.address)
    return .record([
      .id: .text(channel.id), .kind: .text(channel.kind.rawValue),
      .isMail: .flag(channel.kind == .mail), .isPhone: .flag(channel.kind == .phone),
      .isWeb: .flag(channel.kind == .web), .isForum: .flag(channel.kind == .forum),
      .isSocial: .flag(channel.kind == .social), .isChat: .flag(channel.kind == .chat),
      .label: words(channel.label) ?? .text(showsAddress ? nil : channel.address),
      .note: words(channel.note) ?? .absent,
      .url: isEncoded ? .references(HTMLText.entities(channel.url)) : .url(channel.url),
      .address: showsAddress ? address : .absent,
    ])
  }

  /// The hours as the language writes them, line by line.
  func spans(_ hours: OpeningHours) -> [(days: String, times: String)] {
    let formats = frame.formats
    return zip(hours.spans, formats.timeSpans(hours.spans.map { ($0.from, $0.to) })).map {
      (formats.weekdays($0.days), $0.isAllDay ? frame.strings.text(.allDay) : $1)
    }
  }

  private func hours(_ hours: OpeningHours?) -> Value {
    guard let hours else { return .absent }
    let formats = frame.formats
    let zone = formats.timeZoneName(hours.timeZone) ?? hours.timeZone
    return .record([
      .timeZone: .text(hours.timeZone),
      .timeZoneText: .text(frame.strings.text(.timeZone, ["zone": zone])),
      .spans: .list(
        spans(hours).map { .record([.days: .text($0.days), .times: .text($0.times)]) }),
      .machine: .text(String(decoding: hours.json.bytes, as: UTF8.self)),
    ])
  }
}

extension Language {
  /// Whether someone who speaks `other` can answer a reader of this language.
  fileprivate func isServed(by other: Language) -> Bool {
    self == other || parents.contains(other) || other.parents.contains(self)
  }
}

extension OpeningHours {
  /// The hours for scripts:
  /// `{"timeZone":"Europe/Rome","open":[{"days":[1,2],"from":"09:00","to":"18:00"}]}`; 1 is Monday
  /// (ISO 8601).
  fileprivate var json: JSON {
    .object([
      ("timeZone", .text(timeZone)),
      (
        "open",
        .list(
          spans.map { span in
            .object([
              ("days", .list(span.days.map(\.index).sorted().map { .number($0 + 1) })),
              ("from", .text(span.from.iso)), ("to", .text(span.to.iso)),
            ])
          })
      ),
    ])
  }
}
