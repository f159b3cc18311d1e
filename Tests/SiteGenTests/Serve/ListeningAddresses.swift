#if os(Linux)
  import Foundation

  extension Preview {
    /// Where this very process listens, as `127.0.0.1:8080` or `::1:8080`.
    ///
    /// To connect proves less: other tests' servers, at other addresses, can have the same port.
    func listeningAddresses() throws -> Set<String> {
      let files = FileManager.default
      let own = "/proc/\(processIdentifier)/fd"
      let sockets = try files.contentsOfDirectory(atPath: own)
        .compactMap { try? files.destinationOfSymbolicLink(atPath: "\(own)/\($0)") }
      var addresses: Set<String> = []
      for (table, family) in [("tcp", AF_INET), ("tcp6", AF_INET6)] {
        // A machine without IPv6 has no table of it.
        guard let text = try? String(contentsOfFile: "/proc/net/\(table)", encoding: .utf8)
        else { continue }
        for line in text.split(separator: "\n").dropFirst() {
          let fields = line.split(separator: " ")
          // 0A: the socket listens. The tenth field is its inode (proc(5)).
          guard fields[3] == "0A", sockets.contains("socket:[\(fields[9])]") else { continue }
          addresses.insert(Self.readable(fields[1], family))
        }
      }
      return addresses
    }

    /// An address as the kernel prints it: words of 32 bits in the machine's order, then the port.
    private static func readable(_ printed: Substring, _ family: Int32) -> String {
      let parts = printed.split(separator: ":")
      var words = stride(from: 0, to: parts[0].count, by: 8)
        .map { UInt32(parts[0].dropFirst($0).prefix(8), radix: 16) ?? 0 }
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      inet_ntop(family, &words, &text, socklen_t(text.count))
      let end = text.firstIndex(of: 0) ?? text.endIndex
      let address = String(decoding: text[..<end].map(UInt8.init(bitPattern:)), as: UTF8.self)
      return "\(address):\(Int(parts[1], radix: 16) ?? 0)"
    }
  }
#endif
