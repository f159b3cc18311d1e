package import Text

/// The list of the files that SiteGen put into an output folder: the only ones it may touch.
///
/// JSON, one file a line, always the same bytes for the same files.
package struct Manifest: Equatable, Sendable {
  package struct File: Hashable, Sendable {
    package let path: OutputPath
    /// `nil` where nothing is said of the bytes: while the file is replaced, and in the manifests of
    /// version 1.
    package let digest: FileDigest?

    package init(path: OutputPath, digest: FileDigest?) {
      self.path = path
      self.digest = digest
    }
  }

  /// Relative to the output folder, in component order, each once.
  package let paths: [OutputPath]
  /// Those of the files at the paths.
  private let digests: [FileDigest?]

  /// Sorts the files unless they are; of a path that is named twice, nothing is said but its name.
  package init(_ files: [File]) {
    let isSorted = zip(files, files.dropFirst()).allSatisfy {
      OutputPath.byComponents($0.path, $1.path)
    }
    if isSorted {
      self.init(sorted: files)
      return
    }
    var unique: [File] = []
    unique.reserveCapacity(files.count)
    for file in files.sorted(by: { OutputPath.byComponents($0.path, $1.path) }) {
      if let last = unique.last, last.path == file.path {
        unique[unique.count - 1] = Self.common(last, file)
      } else {
        unique.append(file)
      }
    }
    self.init(sorted: unique)
  }

  private init(sorted files: [File]) {
    paths = files.map(\.path)
    digests = files.map(\.digest)
  }

  /// Those that are written, newest first: in the first, a file is its path alone.
  static let versions = [2, 1]

  /// The largest that is read, in bytes.
  package static let sizeLimit = 1 << 28

  package var files: some Sequence<File> {
    zip(paths, digests).lazy.map { File(path: $0, digest: $1) }
  }

  package func contains(_ path: OutputPath) -> Bool { paths.has(path) }

  package func file(at path: OutputPath) -> File? {
    let index = paths.lowerBound(of: path)
    guard index < paths.count, paths[index] == path else { return nil }
    return File(path: path, digest: digests[index])
  }

  /// The files of either; where they differ, nothing is said of the bytes.
  package func union(_ other: Manifest) -> Manifest {
    if self == other { return self }
    var merged: [File] = []
    merged.reserveCapacity(max(paths.count, other.paths.count))
    for pair in ManifestPairs(self, other) {
      switch pair {
      case (let file?, nil), (nil, let file?): merged.append(file)
      case (let left?, let right?): merged.append(Self.common(left, right))
      case (nil, nil): break
      }
    }
    return Manifest(sorted: merged)
  }

  /// The paths of this manifest that `other` lacks.
  func subtracting(_ other: Manifest) -> [OutputPath] {
    if paths == other.paths { return [] }
    return ManifestPairs(self, other).compactMap { $1 == nil ? $0?.path : nil }
  }

  private static func common(_ left: File, _ right: File) -> File {
    left.digest == right.digest ? left : File(path: left.path, digest: nil)
  }
}

extension Manifest {
  func encoded() -> [UInt8] {
    var buffer = ByteBuffer(capacity: 64 + paths.reduce(0) { $0 + $1.text.utf8.count + 80 })
    buffer.append("{\n  \"generator\": \"SiteGen\",\n  \"version\": ")
    buffer.append(String(Self.versions[0]))
    buffer.append(",\n  \"files\": [")
    var separator: StaticString = "\n    {\"path\": \""
    for file in files {
      buffer.append(separator)
      buffer.append(file.path.text)
      buffer.append("\"")
      if let digest = file.digest {
        buffer.append(", \"size\": ")
        buffer.append(String(digest.size))
        buffer.append(", \"xxh128\": \"")
        buffer.append(digest.hash.hex)
        buffer.append("\"")
      }
      separator = "},\n    {\"path\": \""
    }
    buffer.append(paths.isEmpty ? "]\n}\n" : "}\n  ]\n}\n")
    return buffer.withBytes { Array($0) }
  }
}
