import Languages
import Text

/// Gives the sections of one page ids that no heading has: `payments-cards`.
struct SectionIDs {
  private let isTaken: (String) -> Bool
  private var given: Set<String> = []
  /// The last number given behind each stem.
  private var numbers: [String: Int] = [:]

  /// - Parameter isTaken: Whether a heading has an id.
  init(isTaken: @escaping (String) -> Bool) { self.isTaken = isTaken }

  mutating func id(for request: SectionRequest) -> String {
    let stem = request.idStem
    if !isTaken(stem), given.insert(stem).inserted { return stem }
    var number = numbers[stem] ?? 1
    var id = stem
    repeat {
      number += 1
      id = "\(stem)-\(number)"
    } while isTaken(id) || !given.insert(id).inserted
    numbers[stem] = number
    return id
  }
}
