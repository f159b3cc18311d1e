import Text

/// Words above each page, perhaps for some days only.
struct Banner: Sendable {
  enum Severity: String, CaseIterable, Sendable { case info, warning, critical }

  let text: LocalizedText
  let severity: Severity
  let link: FrameLink?
  /// The first and the last day on which readers see it, in their own time zone.
  let from: CalendarDate?
  let until: CalendarDate?
  /// Whom it is shown to.
  let audience: Audience
  let location: SourceLocation
}
