import Files
import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct BodySpoolTests {
  private let scratch = try! ScratchFolder()

  private func file(isRead: Bool = true) throws -> Descriptor {
    let folder = try SystemCall.openFolder(scratch.path)
    defer { SystemCall.close(folder) }
    return Descriptor(try SystemCall.createFile("bodies", in: folder, isRead: isRead))
  }

  /// A body of these bytes: half the introduction's, half an answer's.
  private func body(_ text: [UInt8]) -> UnresolvedBody {
    let (middle, end) = (text.count / 2, text.count)
    let question = UnresolvedQuestion(
      id: QuestionID("\(end)"), text: "?", title: middle..<middle, answer: middle..<end,
      plainAnswer: end..<end)
    return UnresolvedBody(
      bytes: text,
      parts: .init(
        holes: [
          .id("a"),
          .page(
            folder: "en", key: "b", query: "?c", fragment: nil, written: "b.md", isInTitle: true),
        ],
        intro: 0..<middle, plainIntro: middle..<middle, questions: [question]))
  }

  @Test func `bodies that many threads put aside come back as they were`() async throws {
    let spool = BodySpool(try file(), memoryLimit: 1000)
    let bodies = (0..<500).map { body([UInt8](repeating: UInt8($0 % 251), count: $0)) }
    let worker: @Sendable () -> Int = { 0 }
    let kept = try await bodies.concurrentMap(width: 4, longestRun: 1, worker: worker) { _, body in
      spool.keep(body)
    }
    for (body, kept) in zip(bodies, kept) {
      #expect(kept?.body == body)
      #expect(kept?.body == body)
    }
  }

  @Test func `the first bodies are kept in memory, the others on the disk`() throws {
    let spool = BodySpool(try file(isRead: false), memoryLimit: 3)
    let kept = [[1, 2], [3], [4]].map { spool.keep(body($0)) }
    #expect(kept.map { $0?.body?.bytes } == [[1, 2], [3], nil])
  }

  @Test func `what the machine can't keep or give isn't there`() throws {
    let folder = try SystemCall.openFolder(scratch.path)
    #expect(BodySpool(Descriptor(folder), memoryLimit: 0).keep(body([1])) == nil)
    let unreadable = BodySpool(try file(isRead: false), memoryLimit: 0).keep(body([1]))
    #expect(unreadable != nil && unreadable?.body == nil)
  }

  @Test func `a record that isn't one is no body`() {
    let record = body([1, 2, 3]).record
    #expect(UnresolvedBody(record: record) == body([1, 2, 3]))
    for count in 0..<record.count {
      #expect(UnresolvedBody(record: Array(record[..<count])) == nil)
    }
    for index in 3..<record.count {
      var other = record
      other[index] ^= 0xFF
      _ = UnresolvedBody(record: other)
    }
  }

  @Test(arguments: ["", "Tests/Browser/sites/kinds"])
  func `a body that is made anew is the one that was put aside`(site: String) async throws {
    let folder = try SourceFolder(packageRoot.appending(path: site).path)
    let source = try await SourceLoader(folder: folder, options: TrialSite.options)
      .load(SourceListing(of: folder)).value
    let parser = PageParser(
      source: source, purpose: .publication, spool: BodySpool(try file(), memoryLimit: 0))
    let names = SiteNames(source: source)
    var reader = SourceReader(folder)
    for file in source.pages {
      guard let page = try parser.parse(file, with: &reader).page, !page.header.isDraft else {
        continue
      }
      let raw = try #require(try PageText.read(file.path, with: &reader).value)
      let text = try #require(PageText.prepare(raw, of: file.path).value)
      let renderer = BodyRenderer(source: source, file: file, outline: page.outline)
      let anew = text.withBody { text in
        renderer.render(PreparedBody(parsing: text, of: file, in: source, names: names))
      }
      #expect(page.body?.body == anew)
    }
  }
}
