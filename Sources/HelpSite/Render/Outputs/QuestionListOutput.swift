import Languages
import Text

/// All questions and answers of a language, for programs: `faq.json`.
struct QuestionListOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    guard let address = site.questionList(of: language) else { return [] }
    return [
      OutputFile(
        path: address.outputPath, language: language, inputs: .datedTexts(language),
        weight: 4 * site.pages(in: language).count, kind: Self(language: language))
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    let site = worker.site
    let frame = worker.frame(language)
    let name = site.source.words(site.configuration.name, for: frame.settings)
    let head: [(String, JSON)] = [
      ("$schema", .text(site.base.absolute(QuestionSchema.address(on: site.base).path))),
      ("version", .number(QuestionSchema.version)),
      ("language", .text(frame.settings.language.tag)), ("name", .text(name?.text ?? "")),
      ("url", .text(site.base.absolute(site.home(language).path))),
    ]
    worker.buffer.append("{")
    for (key, value) in head {
      worker.buffer.append(JSON.text(key).bytes)
      worker.buffer.append(":")
      worker.buffer.append(value.bytes)
      worker.buffer.append(",\n")
    }
    worker.buffer.append("\"questions\":[")
    var separator: StaticString = "\n"
    for page in worker.pagesInOrder(language) where site.isListed(page) {
      guard let index = site.pageIndex(page.key, in: language) else { continue }
      for question in QuestionEntry.all(of: try worker.shown(page: index), isPublic: true) {
        worker.buffer.append(separator)
        worker.buffer.append(question.json.bytes)
        separator = ",\n"
      }
    }
    worker.buffer.append("\n]}\n")
  }
}
