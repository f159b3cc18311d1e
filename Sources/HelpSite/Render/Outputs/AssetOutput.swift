import Mustache
import Text

/// A file that pages or templates use, or that is published as it stands.
struct AssetOutput: OutputKind {
  /// An index of ``AssetTable/sorted``.
  let index: Int

  static func files(of site: Site) -> [OutputFile] {
    let assets = site.source.assets.sorted
    let written = Set(HostOutput.published(by: site).map { ContentFolder.root.key(of: $0.path) })
    return assets.indices.compactMap { index in
      let asset = assets[index]
      // What the program writes too is joined there.
      if asset.path == RobotsOutput.own || written.contains(asset.path) { return nil }
      return OutputFile(
        path: asset.outputPath, source: .place(SourceLocation(file: asset.sourcePath)),
        inputs: .content(asset.hash), kind: Self(index: index))
    }
  }

  func render(with worker: inout RenderWorker) throws {
    worker.buffer.append(try worker.bytes(of: worker.site.source.assets.sorted[index]))
  }
}

extension RenderWorker {
  /// What a file holds.
  mutating func bytes(of asset: Asset) throws -> [UInt8] {
    switch asset.origin {
    case .bytes(let bytes): bytes
    case .file(let path): try bytes(of: path, hash: asset.hash)
    }
  }
}
