import Languages
import Text

/// The vendor as schema.org's Organization: how to reach it, how to pay it, how to get money back.
struct Vendor {
  let site: Site
  let language: LanguageIndex

  private var settings: LanguageSettings { site.settings[language] }
  private var desk: ContactDesk { site.source.contact }
  private var id: String { site.base.absolute(site.base.path) + "#organization" }

  /// A pointer to the vendor from other data; `nil` if the site names none.
  var reference: JSON? {
    site.configuration.organization.map { _ in .object([("@id", .text(id))]) }
  }

  var json: JSON? {
    guard let organization = site.configuration.organization else { return nil }
    let points = contactPoints
    let payments = payments
    return .object([
      ("@type", "Organization"), ("@id", .text(id)), ("name", .text(organization.name)),
      ("url", organization.url.map { .text($0) }), ("logo", logo(organization)),
      (
        "sameAs",
        organization.profiles.isEmpty ? nil : .list(organization.profiles.map { .text($0) })
      ),
      ("contactPoint", points.isEmpty ? nil : .list(points)),
      ("acceptedPaymentMethod", payments.isEmpty ? nil : .list(payments)),
      ("hasMerchantReturnPolicy", returnPolicy),
    ])
  }

  /// Its own logo, else the mark in the header.
  private func logo(_ organization: SiteConfiguration.Organization) -> JSON? {
    let named = organization.logo ?? site.configuration.logo?.mark?.light
    return named.flatMap { site.source.assets[$0.path] }.map {
      .text(site.base.absolute(site.source.address(of: $0)))
    }
  }

  private var contactPoints: [JSON] {
    desk.channels.compactMap { channel in
      let isMail = channel.kind == .mail
      // The address stays out of the data if the page hides it from harvesters.
      if isMail, desk.encodeAddresses { return nil }
      return .object([
        ("@type", "ContactPoint"), ("contactType", .text(channel.purpose.rawValue)),
        ("email", isMail ? .text(channel.address) : nil),
        ("telephone", channel.kind == .phone ? .text(channel.address) : nil),
        ("url", isMail || channel.kind == .phone ? nil : .text(channel.url)),
        (
          "availableLanguage",
          desk.languages.isEmpty ? nil : .list(desk.languages.map { .text($0.tag) })
        ),
        ("hoursAvailable", isMail || channel.kind == .phone ? hours : nil),
      ])
    }
  }

  private var hours: JSON? {
    guard let hours = desk.hours else { return nil }
    return .list(
      hours.spans.map { span in
        .object([
          ("@type", "OpeningHoursSpecification"),
          (
            "dayOfWeek",
            .list(
              Weekday.allCases.filter(span.days.contains).map {
                .text("https://schema.org/\($0.schemaName)")
              })
          ),
          ("opens", .text(span.from.iso)), ("closes", .text(span.to.iso)),
        ])
      })
  }

  /// Each method once, in the order of the groups' names and their lists.
  private var payments: [JSON] {
    var seen: Set<String> = []
    let registry = site.source.payments
    let groups = registry.groups.values.sorted { $0.id < $1.id }
    return groups.flatMap(\.methods).compactMap { reference in
      guard let method = registry.methods[reference.id], method.audience.contains(settings),
        seen.insert(method.id).inserted
      else { return nil }
      return .object([
        ("@type", "PaymentMethod"),
        ("name", .text(site.source.words(method.name, for: settings)?.text ?? "")),
      ])
    }
  }

  private var returnPolicy: JSON? {
    guard let policy = site.configuration.returnPolicy else { return nil }
    let days = policy.daysFact.flatMap { site.source.facts[settings.language]?.days($0.name) }
    let page = policy.page.flatMap { site.page($0.key, in: language) }.flatMap {
      $0.isDraft ? nil : $0
    }
    let window = "https://schema.org/MerchantReturnFiniteReturnWindow"
    return .object([
      ("@type", "MerchantReturnPolicy"),
      (
        "applicableCountry",
        policy.countries.isEmpty ? nil : .list(policy.countries.map { .text($0) })
      ),
      ("returnPolicyCategory", days.map { _ in .text(window) }),
      ("merchantReturnDays", days.map { .number($0) }),
      ("merchantReturnLink", page.map { .text(site.base.absolute($0.address.path)) }),
    ])
  }
}

extension Weekday {
  /// Its name among the values of [DayOfWeek](https://schema.org/DayOfWeek).
  fileprivate var schemaName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
