import Foundation
import Platform
import TestSupport

/// A socket to a server on this machine, to say to it what no browser would.
final class RawConnection {
  /// An address of this machine at which no test listens.
  ///
  /// At another's, a server that has the same port by chance would answer. Who listens at all
  /// addresses has a port of its own.
  static let unused = "127.0.0.3"

  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Connects to an IPv4 address in dotted form, or to `::1`.
  ///
  /// - Throws: ``Refusal`` if nobody listens there.
  init(port: Int, host: String = "127.0.0.1") throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    descriptor = socket(host == "::1" ? AF_INET6 : AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Refusal(code: errno) }
    signal(SIGPIPE, SIG_IGN)
    guard Self.connect(descriptor, host, UInt16(port)) == 0 else { throw Refusal(code: errno) }
  }

  deinit { close(descriptor) }

  struct Refusal: Error { let code: Int32 }

  /// Sends all of it, or as much as the other end takes.
  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more is sent; answers may still come.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends the connection as a crash would: what is on its way is lost.
  func reset() {
    var hard = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
  }

  /// The next answer; `nil` if none comes in time or the connection ends before it is whole.
  ///
  /// With `isHead` it has no body, whatever its length says.
  func answer(isHead: Bool = false, within seconds: Int = patience) -> RawAnswer? {
    let deadline = Date(timeIntervalSinceNow: Double(seconds))
    while true {
      if let (answer, length) = RawAnswer.read(received, isHead: isHead) {
        received.removeFirst(length)
        return answer
      }
      guard receive(until: deadline) == .bytes else { return nil }
    }
  }

  /// Everything up to and with `text`; `nil` if it doesn't come in time.
  func text(upTo text: String, within seconds: Int = patience) -> String? {
    let deadline = Date(timeIntervalSinceNow: Double(seconds))
    while true {
      if let range = received.firstRange(of: Array(text.utf8)) {
        defer { received.removeFirst(range.upperBound) }
        return String(decoding: received[..<range.upperBound], as: UTF8.self)
      }
      guard receive(until: deadline) == .bytes else { return nil }
    }
  }

  /// Whether the other end closes the connection in time.
  func isClosed(within seconds: Int = patience) -> Bool {
    let deadline = Date(timeIntervalSinceNow: Double(seconds))
    while true {
      let event = receive(until: deadline)
      if event != .bytes { return event == .end }
    }
  }

  private enum Event { case bytes, end, nothing }

  private func receive(until deadline: Date) -> Event {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let rest = max(0, deadline.timeIntervalSinceNow * 1_000)
    guard poll(&request, 1, Int32(rest)) > 0 else { return .nothing }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return .end }
    received += buffer[..<count]
    return .bytes
  }

  private static func connect(_ descriptor: Int32, _ host: String, _ port: UInt16) -> Int32 {
    if host == "::1" {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      return connect(descriptor, &address, MemoryLayout<sockaddr_in6>.size)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
    return connect(descriptor, &address, MemoryLayout<sockaddr_in>.size)
  }

  private static func connect<Address>(
    _ descriptor: Int32, _ address: inout Address, _ size: Int
  ) -> Int32 {
    withUnsafeBytes(of: &address) { bytes in
      let address = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      return Platform.connect(descriptor, address, socklen_t(size))
    }
  }
}
