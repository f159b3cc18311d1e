import Languages
import Text

/// What is remembered of a page that was parsed without errors, as bytes.
enum PageRecord {
  static func encode(_ page: ParsedPage, warnings: [Diagnostic]) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(page.header)
    writer.write(page.outline.introduction.location) { $0.write($1) }
    writer.write(page.outline.introduction.hash) { $0.write($1) }
    writer.write(page.outline.introduction.wording) { $0.write($1) }
    writer.write(page.outline.introduction.subheadings) { $0.write($1) }
    writer.write(page.outline.questions) { writer, question in
      writer.write(question.heading)
      writer.write(question.hash) { $0.write($1) }
      writer.write(question.wording) { $0.write($1) }
      writer.write(question.subheadings) { $0.write($1) }
      writer.write(question.text)
    }
    writer.write(page.outline.pageLinks) { writer, link in
      writer.write(link.language) { $0.write($1.tag) }
      writer.write(link.key) { $0.write($1.text) }
      writer.write(link.fragment) { $0.write($1) }
      writer.write(link.location)
    }
    writer.write(page.outline.siteLinks) { writer, link in
      writer.write(link.address)
      writer.write(link.isShown)
      writer.write(link.location)
    }
    writer.write(page.outline.sections) { $0.write($1) }
    writer.write(page.outline.hasFacts)
    writer.write(page.outline.hasRemoteImages)
    writer.write(page.outline.htmlIDs.map(\.text).sorted()) { $0.write($1) }
    writer.write(warnings) { writer, warning in
      writer.write(warning.id)
      writer.write(warning.location)
      writer.write(warning.message)
      writer.write(warning.hint) { $0.write($1) }
    }
    return writer.bytes
  }

  static func decode(
    _ reader: inout RecordReader, of file: PageFile, hash: ContentHash
  ) throws(RecordReader.Malformed) -> (page: ParsedPage, warnings: [Diagnostic]) {
    let path = file.path
    let header = try reader.header(path)
    var outline = PageOutline()
    let risks = QuestionRisks(of: header)
    outline.introduction = try reader.introduction(path, risks)
    outline.questions = try reader.list { (reader) throws(RecordReader.Malformed) in
      try reader.question(path, risks)
    }
    outline.pageLinks = try reader.list { (reader) throws(RecordReader.Malformed) in
      PageOutline.PageLink(
        language: try reader.language(), key: try reader.optionalText().map(PageKey.init),
        fragment: try reader.optionalText(), location: try reader.location(path))
    }
    outline.siteLinks = try reader.list { (reader) throws(RecordReader.Malformed) in
      PageOutline.SiteLink(
        address: try reader.text(), isShown: try reader.flag(), location: try reader.location(path))
    }
    outline.sections = try reader.list { (reader) throws(RecordReader.Malformed) in
      try reader.section(path)
    }
    outline.hasFacts = try reader.flag()
    outline.hasRemoteImages = try reader.flag()
    let ids = try reader.list { (reader) throws(RecordReader.Malformed) in try reader.text() }
    outline.htmlIDs = Set(ids.map(QuestionID.init))
    let warnings = try reader.list { (reader) throws(RecordReader.Malformed) in
      Diagnostic(
        warning: try reader.text(), at: try reader.location(path), try reader.text(),
        hint: try reader.optionalText())
    }
    return (ParsedPage(file: file, header: header, outline: outline, hash: hash), warnings)
  }
}
