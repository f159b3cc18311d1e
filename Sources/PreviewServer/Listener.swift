import Files

#if Preview
  import HelpSite
  import NIOCore
  import NIOHTTP1
  import NIOPosix

  import Platform

  /// Sockets, all at one port: of this machine's own addresses `127.0.0.1`, and `::1` if it has
  /// it, or of the one address that was asked for.
  struct Listener: Sendable {
    typealias Connections = NIOAsyncChannel<SiteConnection.Stream, Never>

    let port: Int
    let sockets: [Connections]

    /// Begins to listen.
    ///
    /// - Throws: ``MachineFailure`` if no port is free.
    init(_ port: ServerPort, of address: ServerAddress = .loopback) async throws {
      for candidate in port.candidates {
        do {
          self = try await Self(at: candidate, of: address)
          return
        } catch let error as IOError {
          let isTaken = error.errnoCode == EADDRINUSE
          if isTaken, candidate < port.candidates.upperBound { continue }
          throw Self.failure(error, port, address)
        }
      }
      preconditionFailure("a range without a port")
    }

    /// - Throws: `IOError` by which it fails.
    private init(at port: Int, of address: ServerAddress) async throws {
      let host = if case .address(let host) = address { host } else { "127.0.0.1" }
      let first = try await Self.bind(host, port)
      let port = first.channel.localAddress?.port ?? port
      guard address == .loopback else {
        self.init(port: port, sockets: [first])
        return
      }
      do {
        self.init(port: port, sockets: [first, try await Self.bind("::1", port)])
      } catch let error as IOError where Self.missing.contains(error.errnoCode) {
        self.init(port: port, sockets: [first])
      } catch {
        try await first.executeThenClose { _ in }
        throw error
      }
    }

    private init(port: Int, sockets: [Connections]) {
      self.port = port
      self.sockets = sockets
    }

    /// What the system says where there is no IPv6.
    private static let missing = [
      EADDRNOTAVAIL, EAFNOSUPPORT, EPROTONOSUPPORT, EINVAL, ENOPROTOOPT,
    ]

    private static func failure(
      _ error: IOError, _ port: ServerPort, _ address: ServerAddress
    ) -> MachineFailure {
      let range = port.candidates
      let ports =
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      return MachineFailure(
        action: "listen at", path: "\(address.host ?? "localhost"):\(ports)",
        reason: String(cString: strerror(error.errnoCode)), code: error.errnoCode)
    }
  }

  extension Listener {
    /// The bytes that are taken from the system at once: what a flood can make the process hold is
    /// a multiple of it.
    private static let receiveSize = 8_192
    private static let systemReceiveSize = 16_384
    /// The bytes that the system takes at once: by itself, megabytes for each client that doesn't
    /// read.
    private static let systemSendSize = 131_072

    private static func bind(_ host: String, _ port: Int) async throws -> Connections {
      try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.backlog, value: 512)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.socketOption(.so_rcvbuf), value: SocketOptionValue(systemReceiveSize))
        .childChannelOption(.maxMessagesPerRead, value: 1)
        // Who has sent all that it has to say waits for the answer.
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelOption(
          .socketOption(.so_sndbuf), value: SocketOptionValue(systemSendSize)
        )
        .childChannelOption(
          .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: receiveSize)
        )
        .bind(to: SocketAddress(ipAddress: host, port: port)) { channel in
          channel.eventLoop.makeCompletedFuture { try stream(channel) }
        }
    }

    private static func stream(_ channel: any Channel) throws -> SiteConnection.Stream {
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(IdleStateHandler(writeTimeout: .seconds(60)))
      try addParser(to: pipeline)
      return try NIOAsyncChannel(
        wrappingChannelSynchronously: channel,
        configuration: .init(backPressureStrategy: .init(lowWatermark: 2, highWatermark: 4)))
    }

    /// What makes requests of bytes, and bytes of answers.
    static func addParser(to pipeline: ChannelPipeline.SynchronousOperations) throws {
      try pipeline.configureHTTPServerPipeline(
        withErrorHandling: false, withEncoderConfiguration: .init(),
        withDecoderLimitConfiguration: requestLimits)
      try pipeline.addHandler(RequestGuard())
    }

    private static var requestLimits: NIOHTTPDecoderLimitConfiguration {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldSize = 16_384
      limits.maxHeaderListSize = 32_768
      limits.maxHeaderFieldCount = 128
      return limits
    }
  }
#endif
