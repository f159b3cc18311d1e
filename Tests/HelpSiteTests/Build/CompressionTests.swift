import CZlib
import Foundation
import Publishing
import TestSupport
import Testing

@testable import HelpSite

@Suite struct CompressionTests {
  private static let files = SiteFiles([
    "content/en/a.md": page("A", "## Q {#q}\n\n" + String(repeating: "word ", count: 200)),
    "content/en/b.md": page("B"), "content/assets/i.png": String(repeating: "x", count: 2_000),
    "templates/page.mustache": "{{title}}{{#sections}}{{html}}{{/sections}}",
  ])

  @discardableResult
  private func build(
    _ scratch: ScratchFolder, _ compressions: [Compression]
  ) async throws -> (files: [String: [UInt8]], report: PublishReport) {
    let output = OutputFolder(
      path: scratch["public"], site: scratch.path, protecting: [], force: false)
    let site = try SiteBuild(site: scratch.path, options: BuildOptions(jobs: 2, now: 0))
    let report = try await site.run(output: output, compressions: compressions)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: scratch["public"]) {
      guard !path.hasPrefix(".sitegen"),
        let data = FileManager.default.contents(atPath: scratch["public/" + path])
      else { continue }
      files[path] = Array(data)
    }
    return (files, report.published)
  }

  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try Self.files.write(to: scratch)
    return scratch
  }

  private func inflated(_ bytes: [UInt8], size: Int) -> [UInt8] {
    var stream = z_stream()
    var input = bytes
    var output = [UInt8](repeating: 0, count: size + 1)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        return inflate(&stream, Z_FINISH)
      }
    }
    #expect(status == Z_STREAM_END)
    inflateEnd(&stream)
    return Array(output.prefix(Int(stream.total_out)))
  }

  @Test func `text files have a smaller twin of the same text, others have none`() async throws {
    let (files, _) = try await build(scratch(), [.gzip, .br])
    let types = ["html", "css", "js", "json", "svg", "xml", "txt"]
    let twins = files.keys.filter { $0.hasSuffix(".gz") }
    #expect(twins.contains("en/a/index.html.gz") && twins.contains("en/search.json.gz"))
    for path in twins {
      let original = String(path.dropLast(3))
      #expect(types.contains { original.hasSuffix("." + $0) })
      #expect(files[path]!.count < files[original]!.count)
      #expect(inflated(files[path]!, size: files[original]!.count) == files[original]!)
      // No time, no name, no system: RFC 1952, 2.3.
      #expect(files[path]!.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    }
    #expect(files["en/a/index.html.br"]!.count < files["en/a/index.html"]!.count)
    // A page of one letter can't become smaller.
    #expect(files["en/b/index.html.gz"] == nil && files["en/b/index.html.br"] == nil)
    let pictures = files.keys.filter { $0.hasPrefix("assets/i.") }
    #expect(pictures.count == 1)
  }

  @Test func `two builds give the same bytes, and nothing is written twice`() async throws {
    let folder = try scratch()
    let first = try await build(folder, [.gzip, .br])
    let again = try await build(folder, [.gzip, .br])
    #expect(again.files == first.files)
    #expect(again.report.written == 0 && again.report.removed == 0)
    let other = try await build(scratch(), [.gzip, .br])
    #expect(other.files == first.files)
  }

  @Test func `a way to compress more or less changes just its files`() async throws {
    let folder = try scratch()
    let plain = try await build(folder, [])
    let zipped = try await build(folder, [.gzip])
    #expect(zipped.report.written == zipped.files.count - plain.files.count)
    let both = try await build(folder, [.gzip, .br])
    #expect(both.report.written == both.files.keys.count { $0.hasSuffix(".br") })
    let brotli = try await build(folder, [.br])
    #expect(brotli.report.removed == zipped.report.written && brotli.report.written == 0)
    #expect(try await build(folder, []).files == plain.files)
  }

  @Test func `a change writes the file and its twins, and a removed one takes them along`()
    async throws
  {
    let folder = try scratch()
    let before = try await build(folder, [.gzip, .br]).files
    try folder.write(
      "content/en/a.md", page("A", "## Q {#q}\n\n" + String(repeating: "x ", count: 300)))
    try folder.remove("content/en/b.md")
    let after = try await build(folder, [.gzip, .br]).files
    var changed = Self.files
    changed["content/en/a.md"] = page("A", "## Q {#q}\n\n" + String(repeating: "x ", count: 300))
    changed["content/en/b.md"] = nil
    let fresh = try ScratchFolder()
    try changed.write(to: fresh)
    #expect(after == (try await build(fresh, [.gzip, .br]).files))
    #expect(after["en/a/index.html.br"] != before["en/a/index.html.br"])
  }

  @Test func `a twin that was changed or removed by hand is made again`() async throws {
    let folder = try scratch()
    let before = try await build(folder, [.gzip, .br]).files
    try folder.write("public/en/a/index.html.gz", "x")
    try folder.remove("public/en/a/index.html.br")
    #expect(try await build(folder, [.gzip, .br]).files == before)
  }

  @Test(arguments: [0, 1, 100_000])
  func `any text can be compressed`(count: Int) {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    for compression in Compression.allCases {
      let bytes = text.withUnsafeBufferPointer { compression.bytes(of: $0) }
      #expect(!bytes.isEmpty)
      if compression == .gzip { #expect(inflated(bytes, size: count) == text) }
    }
  }
}
