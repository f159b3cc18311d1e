import Text

/// Checks what `site.yaml` says of the frame around each page: headings, files, days and channels.
struct FrameChecker {
  let site: Site
  let table: SiteTable
  let today: CalendarDate

  func diagnostics() -> [Diagnostic] {
    let configuration = site.configuration
    return configuration.frameLinks.compactMap(missingHeading)
      + configuration.frameAssets.compactMap(missing)
      + configuration.banners.compactMap(past)
      + [configuration.feedback?.report.flatMap(noMail)].compactMap(\.self)
  }

  /// Only mail can say which answer it is about.
  private func noMail(_ report: AnswerFeedback.Report) -> Diagnostic? {
    guard case .channel(let name, let location) = report else { return nil }
    let mails = site.source.contact.channels.filter { $0.kind == .mail }.map(\.id)
    guard !mails.contains(name) else { return nil }
    return Diagnostic(
      error: "contact.unknown", at: location,
      "no channel '\(name)' of the kind 'mail' in contact.yaml",
      hint: NearestName.hint(name, among: mails))
  }

  private func missingHeading(_ link: FrameLink) -> Diagnostic? {
    guard case .page(let key, let fragment?) = link.target,
      let page = table.shown(key, in: site.configuration.source.language)
    else { return nil }
    let ids = page.ids(defaultSections: site.configuration.sections)
    guard !ids.contains(fragment) else { return nil }
    return Diagnostic(
      error: "link.fragment", at: link.location,
      "no heading '#\(fragment)' in '\(page.file.path)'",
      hint: NearestName.hint(fragment, among: ids))
  }

  private func missing(_ asset: NamedAsset) -> Diagnostic? {
    guard site.source.assets[asset.path] == nil else { return nil }
    return Diagnostic(
      error: "config.file", at: asset.location, "no file 'content/assets/\(asset.path)'",
      hint: NearestName.hint(asset.path, among: site.source.assets.assets.keys))
  }

  /// Only this warning depends on the date; the output doesn't.
  private func past(_ banner: Banner) -> Diagnostic? {
    guard let until = banner.until, until < today else { return nil }
    return Diagnostic(
      warning: "banner.past", at: banner.location,
      "the last day of the banner was \(until): no reader sees it",
      hint: "take it out, or write another day")
  }
}
