import Foundation
import Publishing
import Text

extension PublishReport {
  /// `3 written, 0 unchanged, 1 removed in 0.12s`.
  func words(after time: Duration) -> String {
    let seconds = time.formatted(
      .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2))
        .locale(Locale(identifier: "en_US_POSIX")))
    return "\(written) written, \(unchanged) unchanged, \(removed) removed in \(seconds)"
  }

  /// Says why the next build will not be quick, if it won't.
  func printNote() {
    guard let cacheFailure else { return }
    Terminal.printError(
      "note: \(PrintableText.of("\(cacheFailure)")); the next build will take as long as the first\n"
    )
  }
}
