#if Preview
  import NIOCore
  import NIOEmbedded
  import Testing

  @testable import PreviewServer

  /// Proves promise 26, where a real socket would have to wait for a minute.
  @Suite struct RequestGuardTests {
    @Test func `a connection whose other end doesn't read for long is closed`() throws {
      let channel = EmbeddedChannel()
      try Listener.addParser(to: channel.pipeline.syncOperations)
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 8_080)).wait()
      #expect(channel.isActive)
      channel.pipeline.fireUserInboundEventTriggered(IdleStateHandler.IdleStateEvent.write)
      #expect(!channel.isActive)
    }
  }
#endif
