import Mustache
import Text

/// A file that pages or templates use.
struct AssetOutput: OutputKind {
  /// An index of ``AssetTable/sorted``.
  let index: Int

  static func files(of site: Site) -> [OutputFile] {
    let assets = site.source.assets.sorted
    return assets.indices.map { index in
      let asset = assets[index]
      return OutputFile(
        path: asset.outputPath, source: .place(SourceLocation(file: asset.sourcePath)),
        inputs: .content(asset.hash), kind: Self(index: index))
    }
  }

  func render(with worker: inout RenderWorker) throws {
    let asset = worker.site.source.assets.sorted[index]
    switch asset.origin {
    case .bytes(let bytes): worker.buffer.append(bytes)
    case .file(let path): worker.buffer.append(try worker.bytes(of: path, hash: asset.hash))
    }
  }
}
