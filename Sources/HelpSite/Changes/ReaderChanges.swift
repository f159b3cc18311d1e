import Publishing
import Text

/// What differs between two built folders for those who read the site.
package struct ReaderChanges {
  /// The pages of a language that changed.
  struct OfLanguage {
    let language: String
    var pages: [PageChange] = []
    /// How many other pages changed in their frame alone: menus, addresses of style sheets.
    var frames = 0
  }

  /// By tag.
  let languages: [OfLanguage]

  /// Compares the pages whose bytes differ.
  ///
  /// - Throws: ``UsageFailure`` if one of them is no folder.
  package init(from old: PublishedBuild, to new: PublishedBuild) throws {
    for build in [old, new] where build.folder == nil && !build.manifest.paths.isEmpty {
      throw UsageFailure(
        description: "'\(build.path)' is a manifest, which has no words: name the output folders")
    }
    var found: [String: OfLanguage] = [:]
    for (former, file) in ManifestPairs(old.manifest, new.manifest) {
      guard let path = (file ?? former)?.path, path.text.endsInBytes(of: ".html") else { continue }
      if let former, let file, let digest = new.digest(of: file), digest == old.digest(of: former) {
        continue
      }
      let change = PageChange(
        path: path, old: former.flatMap(old.page), new: file.flatMap(new.page))
      guard change.old != nil || change.new != nil else { continue }
      var language = found[change.language] ?? OfLanguage(language: change.language)
      if change.isSeen { language.pages.append(change) } else { language.frames += 1 }
      found[change.language] = language
    }
    languages = found.values.map(\.followingMoves).sorted {
      PathOrder.byBytes($0.language, $1.language)
    }
  }
}

extension PublishedBuild {
  fileprivate func page(_ file: Manifest.File) -> PublishedPage? {
    bytes(of: file).flatMap(PublishedPageReader.page)
  }
}

extension ReaderChanges.OfLanguage {
  /// The same where a question that is gone from one page and new on another has moved there.
  fileprivate var followingMoves: Self {
    var gone: [String: [(page: OutputPath, question: PublishedPage.Question)]] = [:]
    var added: [String: Int] = [:]
    for page in pages {
      for question in page.questions {
        if question.kind == .removed, let old = question.old {
          gone[question.id, default: []].append((page.path, old))
        }
        if question.kind == .added { added[question.id, default: 0] += 1 }
      }
    }
    let moved = gone.filter { $1.count == 1 && added[$0] == 1 }.compactMapValues(\.first)
    var result = self
    result.pages = pages.compactMap { page in
      var page = page
      page.questions = page.questions.compactMap { question in
        guard let former = moved[question.id] else { return question }
        switch question.kind {
        case .removed: return nil
        case .added:
          return PageChange.Question(
            kind: .moved, old: former.question, new: question.new, formerPage: former.page)
        case .changed, .moved: return question
        }
      }
      return page.isSeen ? page : nil
    }
    return result
  }
}
