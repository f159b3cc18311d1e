import Languages

extension DataFile {
  /// The words that any version of the file has, whatever else is wrong in it.
  func words(in bytes: [UInt8], _ languages: [Language]) -> [DataWords] {
    let reader = StrictReader(file: path, languages: languages)
    return switch self {
    case .contact: ContactReader.read(bytes, with: reader).value.words
    case .facts: FactsReader.read(bytes, with: reader).value.values.flatMap(\.words)
    case .payments: PaymentsReader.read(bytes, with: reader).value.words
    case .site:
      SiteConfigurationReader.read(bytes, file: path, baseURL: nil).value?.words ?? []
    case .tools: ToolsReader.read(bytes, with: reader).value.values.flatMap(\.words)
    }
  }
}
