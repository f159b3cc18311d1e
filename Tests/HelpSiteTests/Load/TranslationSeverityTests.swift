import Testing

@testable import HelpSite

@Suite struct TranslationSeverityTests {
  @Test func `each finding about translations has a severity of its own, but what a risk decides`()
  {
    let area = DataShape.severityArea
    let findings = DiagnosticGuide.own.entries.keys.filter { $0.hasPrefix(area) }
      .map { String($0.dropFirst(area.count)) }
    #expect(DataShape.severities.names == ["default"] + findings.filter { $0 != "risk" }.sorted())
  }
}
