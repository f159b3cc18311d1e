import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite

/// Every way in which a file of a site becomes another is told, and nothing else is.
@Suite struct FolderWatcherTests {
  /// The system's word, and looking again and again.
  static let methods = [false, true]

  @Test(arguments: methods)
  func `a file that is written in place is told`(polling: Bool) async throws {
    try await expect(["content/en/a.md"], polling) { try $0.write("content/en/a.md", "new text") }
  }

  @Test(arguments: methods)
  func `a file that is moved over another is told, and what editors leave behind isn't`(
    polling: Bool
  ) async throws {
    try await expect(["content/en/a.md"], polling) { scratch in
      // Vim: looks whether it may write, moves the old file aside, writes anew.
      try scratch.write("content/en/4913", "")
      try scratch.remove("content/en/4913")
      try scratch.write("content/en/.a.md.swp", "x")
      try scratch.move("content/en/a.md", to: "content/en/a.md~")
      try scratch.write("content/en/a.md", "new text")
      try scratch.remove("content/en/a.md~")
      try scratch.remove("content/en/.a.md.swp")
    }
    try await expect(["content/en/a.md"], polling) { scratch in
      // Others: write beside and rename.
      try scratch.write("content/en/.a.md.x1", "new text")
      try scratch.move("content/en/.a.md.x1", to: "content/en/a.md")
    }
  }

  @Test(arguments: methods)
  func `a file that is renamed is told by both names`(polling: Bool) async throws {
    try await expect(["content/en/a.md", "content/en/b.md"], polling) {
      try $0.move("content/en/a.md", to: "content/en/b.md")
    }
  }

  @Test(arguments: methods)
  func `a file that is gone is told`(polling: Bool) async throws {
    try await expect(["content/en/a.md"], polling) { try $0.remove("content/en/a.md") }
  }

  @Test(arguments: methods)
  func `templates are watched too`(polling: Bool) async throws {
    try await expect(["templates/partials/x.mustache"], polling) {
      try $0.write("templates/partials/x.mustache", "new")
    }
  }

  @Test(arguments: methods, ["root/.well-known", "root/deep/er", "files", "assets"])
  func `a folder that is made later is watched too`(polling: Bool, folder: String) async throws {
    let site = try WatchedSite(polling: polling)
    try site.scratch.write("content/root/a.txt")
    try await site.waitFor(["content/root/a.txt"])
    try site.scratch.write("content/\(folder)/x.txt")
    try await site.waitFor([SourcePath("content/\(folder)/x.txt")])
    try site.scratch.write("content/\(folder)/x.txt", "new text")
    try await site.waitFor([SourcePath("content/\(folder)/x.txt")])
  }

  @Test func `many changes at once are told together`() async throws {
    let site = try WatchedSite()
    let names = (0..<100).map { "content/en/p\($0).md" }
    let start = ContinuousClock.now
    for name in names { try site.scratch.write(name, "text") }
    let batches = try await site.batches(until: names.map(SourcePath.init))
    // Each batch waits until it is quiet, which a slow machine may be more often.
    let quiets = Int((.now - start) / Duration.milliseconds(15))
    #expect(batches.count <= quiets + 1, "\(batches)")
  }

  @Test func `between emptying and filling a file nothing is told`() async throws {
    for _ in 0..<20 {
      let site = try WatchedSite()
      async let seen = site.textWhenTold("content/en/a.md")
      let start = ContinuousClock.now
      let file = try FileHandle(forWritingTo: URL(filePath: site.scratch["content/en/a.md"]))
      try file.truncate(atOffset: 0)
      try await Task.sleep(for: .milliseconds(50))
      try file.write(contentsOf: Data("new".utf8))
      try file.close()
      let time = ContinuousClock.now - start
      let text = try await seen
      // A slow machine may take longer than anybody would wait.
      if time < .milliseconds(90) {
        #expect(text == "new")
        return
      }
    }
  }

  @Test(arguments: methods)
  func `files of a folder that has just been made are told`(polling: Bool) async throws {
    let site = try WatchedSite(polling: polling)
    try site.scratch.write("content/de/deep/er/a.md", "one")
    try await site.waitFor(["content/de/deep/er/a.md"])
    try site.scratch.write("content/de/deep/er/a.md", "two, and longer")
    try await site.waitFor(["content/de/deep/er/a.md"])
  }

  @Test(arguments: methods)
  func `files of a folder that was renamed are told at their new place`(
    polling: Bool
  ) async throws {
    let site = try WatchedSite(polling: polling)
    try site.scratch.move("content/en", to: "content/fr")
    try await site.waitFor(["content/en/a.md", "content/fr/a.md"])
    try site.scratch.write("content/fr/a.md", "new text")
    try await site.waitFor(["content/fr/a.md"])
  }

  @Test(arguments: methods)
  func `folders that are deleted and made again are watched again`(polling: Bool) async throws {
    let site = try WatchedSite(polling: polling)
    for folder in ["content", "templates"] {
      try site.scratch.remove(folder)
    }
    try await site.waitFor(["content/en/a.md"])
    try site.scratch.write("content/en/a.md", "again")
    try await site.waitFor(["content/en/a.md"])
    try site.scratch.write("content/en/a.md", "and again")
    try await site.waitFor(["content/en/a.md"])
  }

  @Test(arguments: methods)
  func `a site that is deleted and made again is watched again`(polling: Bool) async throws {
    let site = try WatchedSite(polling: polling)
    try site.scratch.remove("")
    try await site.waitFor(["content/en/a.md"])
    try site.scratch.write("content/en/a.md", "again")
    try await site.waitFor(["content/en/a.md"])
    try site.scratch.write("content/en/a.md", "and again")
    try await site.waitFor(["content/en/a.md"])
  }

  @Test func `links are not followed, and what is beside the site's folders isn't watched`()
    async throws
  {
    let other = try ScratchFolder()
    let site = try WatchedSite()
    try site.scratch.link("content/en/link", to: other.path)
    try await site.waitFor(["content/en/link"])
    try other.write("x.md")
    try site.scratch.write("public/en/a.html")
    try site.scratch.write("README.md")
    try site.scratch.write("content/en/a.md", "told")
    let told = try await site.batches(until: ["content/en/a.md"]).union
    #expect(told == .some(["content/en/a.md"]))
  }

  @Test(arguments: [
    (ENOSPC, "the limit fs.inotify.max_user_watches is reached"),
    (EMFILE, "the limit fs.inotify.max_user_instances is reached"),
    (ENOSYS, "Function not implemented"),
  ])
  func `where the system can't tell, the reason is named`(code: Int32, reason: String) {
    let words = FolderWatcher.words(for: .refusal(SystemError(code: code)))
    #expect(words.contains(": \(reason);"))
  }

  @Test func `where others may change a mount without a word, the folders are looked at`() {
    let words = FolderWatcher.words(for: .mount("fuse.bindfs"))
    #expect(words.contains(": the site lies on a mount of fuse.bindfs;"))
  }

  @Test func `a site folder that isn't there yet is waited for`() async throws {
    let scratch = try ScratchFolder()
    let site = try WatchedSite(in: scratch, "later")
    try scratch.write("later/content/en/a.md")
    try await site.waitFor(["content/en/a.md"])
  }

  /// Changes a site and looks at all that is told of it.
  private func expect(
    _ paths: Set<SourcePath>, _ polling: Bool, _ change: (ScratchFolder) throws -> Void
  ) async throws {
    let site = try WatchedSite(polling: polling)
    try change(site.scratch)
    #expect(try await site.batches(until: Array(paths)).union == .some(paths))
  }
}

/// A site of a test's own with one page, and what is told of it.
private struct WatchedSite {
  let scratch: ScratchFolder
  private let watcher: FolderWatcher

  init(polling: Bool = false) throws {
    scratch = try ScratchFolder()
    try scratch.write("content/en/a.md", "text")
    try scratch.write("templates/partials/x.mustache", "text")
    watcher = try FolderWatcher(site: scratch.path, polling: polling)
  }

  /// A folder of a test's own that isn't there.
  init(in scratch: ScratchFolder, _ name: String) throws {
    self.scratch = scratch
    watcher = try FolderWatcher(site: scratch[name])
  }

  /// What is told until all of these were.
  func batches(until paths: [SourcePath]) async throws -> [ChangedFiles] {
    let watcher = watcher
    return try await withThrowingTaskGroup(of: [ChangedFiles].self) { group in
      group.addTask {
        var missing = Set(paths)
        var batches: [ChangedFiles] = []
        for await batch in watcher {
          batches.append(batch)
          missing = missing.filter { !batch.contains($0) }
          if missing.isEmpty { break }
        }
        return batches
      }
      group.addTask {
        // Nothing waits for it unless something is wrong.
        try await Task.sleep(for: .seconds(60))
        throw Untold(paths: paths)
      }
      defer { group.cancelAll() }
      return try await group.next()!
    }
  }

  /// What a file holds when it is told of first.
  func textWhenTold(_ path: String) async throws -> String? {
    try await waitFor([SourcePath(path)])
    return scratch.text(path)
  }

  func waitFor(_ paths: [SourcePath]) async throws { _ = try await batches(until: paths) }

  private struct Untold: Error {
    let paths: [SourcePath]
  }
}

extension [ChangedFiles] {
  /// All that was told.
  fileprivate var union: ChangedFiles { reduce(.nothing) { $0.union($1) } }
}

extension ScratchFolder {
  fileprivate func move(_ name: String, to other: String) throws {
    try #require(rename(self[name], self[other]) == 0)
  }
}
