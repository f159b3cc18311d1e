import Foundation
import TestSupport
import Testing

/// SECURITY.md against the tests: each promise is proven by one that says so.
@Suite struct PromiseTests {
  /// A row of SECURITY.md.
  private struct Promise {
    let number: Int
    /// Names of suites or of Python files.
    let tests: [String]
  }

  private func promises() throws -> [Promise] {
    try String(contentsOf: packageRoot.appending(path: "SECURITY.md"), encoding: .utf8)
      .split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        guard cells.count == 5,
          let number = Int(cells[1].trimmingPrefix(" ").prefix(while: \.isNumber))
        else { return nil }
        return Promise(
          number: number, tests: cells[3].matches(of: /`([^`]+)`/).map { String($0.1) })
      }
  }

  /// The promises that each test file names, by the file's name without `.swift`.
  private func provenByFile() throws -> [String: Set<Int>] {
    let folder = packageRoot.appending(path: "Tests").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { ($0.hasSuffix(".swift") || $0.hasSuffix(".py")) && !$0.contains("PromiseTests") }
    return try names.reduce(into: [:]) { proven, name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let file = String(name.split(separator: "/").last!).replacing(".swift", with: "")
      proven[file, default: []].formUnion(text.matches(of: mention).flatMap { numbers(in: $0.1) })
    }
  }

  private var mention: Regex<(Substring, Substring)> {
    /[Pp]romises? ([0-9]+(?:(?:, | and | to )[0-9]+)*)/
  }

  /// `1, 3 and 5`, or `1 to 5`.
  private func numbers(in list: Substring) -> [Int] {
    let parts = list.split(separator: " to ")
    let ends = parts.map { $0.split { !$0.isNumber }.compactMap { Int($0) } }
    return ends.dropFirst().reduce(ends[0]) { $0 + Array(($0.last! + 1)...$1[0]) + $1.dropFirst() }
  }

  @Test func `the promises are numbered from 1 to 27`() throws {
    #expect(try promises().map(\.number) == Array(1...27))
  }

  @Test func `every promise is proven by tests that name it`() throws {
    let proven = try provenByFile()
    for promise in try promises() {
      #expect(!promise.tests.isEmpty, "\(promise.number)")
      for test in promise.tests {
        let numbers = try #require(proven[test], "there is no test \(test)")
        #expect(numbers.contains(promise.number), "\(test) doesn't name promise \(promise.number)")
      }
    }
  }

  @Test func `every test that names a promise stands beside it`() throws {
    let promises = Dictionary(uniqueKeysWithValues: try promises().map { ($0.number, $0.tests) })
    for (file, numbers) in try provenByFile() {
      for number in numbers {
        #expect(promises[number]?.contains(file) == true, "\(file) names promise \(number)")
      }
    }
  }
}
