import ArgumentParser
import Files
import HelpSite
import Text

/// The files of translators that a command names.
enum TranslationFiles {
  /// A file, or all files of the known endings in a folder.
  ///
  /// - Throws: ``MachineFailure``; `ValidationError` if a folder holds none.
  static func find(_ path: String) throws -> [TranslationImport.File] {
    guard !path.isEmpty else { throw ValidationError("The name of a file is empty.") }
    guard let folder = try? SourceFolder(path) else {
      return [
        TranslationImport.File(path: SourcePath(path)) {
          try NamedFile(path).read(limit: TranslationImport.sizeLimit)
        }
      ]
    }
    let names = try folder.list("").filter { entry in
      entry.kind == .file && ExchangeFormat(fileName: entry.path.text) != nil
    }
    guard !names.isEmpty else {
      throw ValidationError(
        PrintableText.of("'\(path)' holds no file that ends in .po, .xlf or .json."))
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return names.map { entry in
      TranslationImport.File(path: SourcePath(prefix + entry.path.text)) {
        try folder.readAgain(entry.path, limit: TranslationImport.sizeLimit)
      }
    }
  }
}
