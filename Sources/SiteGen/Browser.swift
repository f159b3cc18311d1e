import Foundation

/// The user's browser.
enum Browser {
  #if os(macOS)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Asks the system to show an address, and says so if that can't be done.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env", directoryHint: .notDirectory)
    process.arguments = [opener, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { if $0.terminationStatus != 0 { excuse() } }
    do { try process.run() } catch { excuse() }
  }

  private static func excuse() {
    Terminal.printError("note: no browser could be opened by \(opener)\n")
  }
}
