import Text

/// What the last build into an output folder knew, so that the next one needn't find it out again.
///
/// It is only ever believed where hashes agree: a page's outline if the page's bytes, the site's
/// data and the program are the same, a published file if all that it was made of and its own
/// bytes are. A build with a memory gives the same output as one without.
struct BuildMemory: Sendable {
  /// The hash of the program, the data files, the options and the names of the pages.
  let inputs: ContentHash
  private let bytes: [UInt8]
  private let pages: [SourcePath: Page]
  private let outputs: [OutputPath: Output]

  private struct Page: Sendable {
    let hash: ContentHash
    let record: Range<Int>
  }

  struct Output: Hashable, Sendable {
    /// The hash of all that the file was made of.
    let fingerprint: ContentHash
    /// The hash of the file's own bytes.
    let hash: ContentHash
  }

  /// Reads a memory; `nil` if there is none, or if it is damaged or another program's.
  init?(_ bytes: [UInt8], inputs: ContentHash) {
    var pages: [SourcePath: Page] = [:]
    var outputs: [OutputPath: Output] = [:]
    do {
      try bytes.withUnsafeBufferPointer { buffer throws(RecordReader.Malformed) in
        var reader = try RecordReader(sealed: buffer)
        guard try reader.hash() == inputs else { throw RecordReader.Malformed() }
        let pageCount = try Self.count(&reader, in: bytes)
        pages.reserveCapacity(pageCount)
        for _ in 0..<pageCount {
          let path = SourcePath(try reader.text())
          pages[path] = Page(hash: try reader.hash(), record: try reader.raw())
        }
        let outputCount = try Self.count(&reader, in: bytes)
        outputs.reserveCapacity(outputCount)
        for _ in 0..<outputCount {
          let path = OutputPath(try reader.text())
          outputs[path] = Output(fingerprint: try reader.hash(), hash: try reader.hash())
        }
        guard reader.isAtEnd else { throw RecordReader.Malformed() }
      }
    } catch {
      return nil
    }
    self.inputs = inputs
    self.bytes = bytes
    self.pages = pages
    self.outputs = outputs
  }

  /// The number of entries that follow, each of which has a hash.
  private static func count(
    _ reader: inout RecordReader, in bytes: [UInt8]
  ) throws(RecordReader.Malformed) -> Int {
    let count = try reader.number()
    guard (0...bytes.count / ContentHash.size).contains(count) else {
      throw RecordReader.Malformed()
    }
    return count
  }

  func output(_ path: OutputPath) -> Output? { outputs[path] }

  /// The files that were made of the same, sorted by path.
  func paths(madeOf fingerprint: ContentHash) -> [OutputPath] {
    outputs.filter { $0.value.fingerprint == fingerprint }.keys
      .sorted()
  }

  /// Whether this memory holds just these pages and files.
  func says(_ pages: [KnownPage], _ outputs: [KnownOutput]) -> Bool {
    pages.count == self.pages.count && outputs.count == self.outputs.count
      && pages.allSatisfy { self.pages[$0.path]?.hash == $0.hash }
      && outputs.allSatisfy { self.outputs[$0.path] == $0.output }
  }

  /// A page's path, the hash of its bytes, and what is remembered of it.
  typealias KnownPage = (path: SourcePath, hash: ContentHash, record: ArraySlice<UInt8>)

  /// A file's path, and the hashes of what it was made of and of its bytes.
  typealias KnownOutput = (path: OutputPath, output: Output)
}

extension BuildMemory: PageMemory {
  /// None: only a page's bytes tell whether it is the same.
  func page(_ file: PageFile) -> PageParser.Result? { nil }

  func page(_ file: PageFile, hash: ContentHash) -> PageParser.Result? {
    guard let page = pages[file.path], page.hash == hash else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = RecordReader(UnsafeBufferPointer(rebasing: buffer[page.record]))
      guard let known = try? PageRecord.decode(&reader, of: file, hash: hash) else { return nil }
      return PageParser.Result(
        page: known.page, diagnostics: known.warnings, record: bytes[page.record])
    }
  }
}

extension BuildMemory {
  /// The bytes of a new memory.
  ///
  /// - Parameters:
  ///   - inputs: Of the program, the data files, the options and the names of the pages.
  ///   - pages: The pages' paths, hashes and records, sorted by path.
  ///   - outputs: The published files, in the order of the build.
  /// - Returns: What ``init(_:inputs:)`` reads.
  static func encode(
    inputs: ContentHash, pages: [KnownPage],
    outputs: [KnownOutput]
  ) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(inputs)
    writer.write(pages) { writer, page in
      writer.write(page.path.text)
      writer.write(page.hash)
      writer.write(raw: page.record)
    }
    writer.write(outputs) { writer, entry in
      writer.write(entry.path.text)
      writer.write(entry.output.fingerprint)
      writer.write(entry.output.hash)
    }
    return writer.sealed
  }
}
