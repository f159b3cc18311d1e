import Text

/// The JSON Schema of the lists of questions, where they say that it is.
struct QuestionSchemaOutput: OutputKind {
  static func files(of site: Site) -> [OutputFile] {
    guard site.languages.contains(where: { site.questionList(of: $0) != nil }) else { return [] }
    return [OutputFile(path: QuestionSchema.address(on: site.base).outputPath, kind: Self())]
  }

  func render(with worker: inout RenderWorker) {
    worker.buffer.append(QuestionSchema.json.bytes)
    worker.buffer.append("\n")
  }
}
