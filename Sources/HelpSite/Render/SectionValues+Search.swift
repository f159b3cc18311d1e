/// What sections say, for those who search.
extension SectionValues {
  /// What the block of contact says: its names, and all else.
  var contactWords: (names: String, text: String) {
    let desk = site.source.contact
    var names: [String] = []
    var texts: [String] = []
    for channel in desk.channels {
      if let label = text(channel.label) { names.append(label) }
      // A mail address that is hidden from programs on the page isn't told to them here.
      let isHidden = channel.kind == .mail && desk.encodeAddresses
      let isShown = channel.kind == .phone || channel.kind == .mail
      if isShown, !isHidden { texts.append(channel.address) }
      if let note = text(channel.note) { texts.append(note) }
    }
    if let hours = desk.hours {
      if let opening = frame.strings.text(named: "deskOpen") { names.append(opening) }
      let lines = spans(hours).map { "\($0.days) \($0.times)" }
      texts.insert(lines.joined(separator: ", "), at: 0)
    }
    return (names.joined(separator: " · "), texts.joined(separator: " · "))
  }

  private func text(_ words: LocalizedText?) -> String? {
    site.source.words(words, for: settings)?.text
  }
}
