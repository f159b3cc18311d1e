import Text

#if Preview
  import NIOCore
  import NIOHTTP1
  import NIOPosix

  /// One browser's connection: requests are answered one after the other.
  struct SiteConnection: Sendable {
    typealias Stream = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    let stream: Stream
    let router: SiteRouter
    let latest: LatestOutcome

    /// Answers until the browser has enough, or breaks a rule.
    ///
    /// - Throws: What the connection fails by, which concerns nobody else.
    func serve() async throws {
      try await stream.executeThenClose { inbound, outbound in
        var parts = inbound.makeAsyncIterator()
        while case .head(let head)? = try await parts.next() {
          let request = PreviewRequest(head)
          let isLast = !head.isKeepAlive || head.mayBeFollowedByMore || request.method == .other
          while !isLast, let part = try await parts.next() {
            if case .end = part { break }
          }
          try await answer(request, isLast: isLast, to: outbound)
          if isLast { return }
        }
      }
    }

    private func answer(
      _ request: PreviewRequest, isLast: Bool, to outbound: Writer
    ) async throws {
      switch router.route(request, await latest.outcome) {
      case .answer(let answer):
        try await send(answer, isHead: request.method == .head, isLast)
      case .slow(let make):
        let answer = try await NIOThreadPool.singleton.runIfActive(make)
        try await send(answer, isHead: request.method == .head, isLast)
      case .events(let page):
        try await tell(page, to: outbound)
      }
    }

    /// What goes out at once; more waits until the system has taken it.
    private static let portion = 64 << 10

    /// Sends an answer past the stream's writer, which takes more for as long as its loop is busy
    /// with others: with hundreds of clients that don't read, gigabytes.
    private func send(_ answer: Answer, isHead: Bool, _ isLast: Bool) async throws {
      typealias Part = HTTPServerResponsePart
      let channel = stream.channel
      channel.write(Part.head(answer.head(isLast: isLast)), promise: nil)
      for piece in isHead ? [] : answer.body {
        for start in stride(from: piece.startIndex, to: piece.endIndex, by: Self.portion) {
          let portion = piece[start..<min(start + Self.portion, piece.endIndex)]
          try await channel.writeAndFlush(Part.body(.byteBuffer(ByteBuffer(bytes: portion))))
        }
      }
      try await channel.writeAndFlush(Part.end(nil))
    }

    /// Tells of every build of the preview until the browser has gone
    /// ([server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)).
    private func tell(_ page: String, to outbound: Writer) async throws {
      let (rings, bell) = AsyncStream.makeStream(
        of: Void.self, bufferingPolicy: .bufferingNewest(1))
      stream.channel.closeFuture.whenComplete { _ in bell.finish() }
      await latest.add(bell: bell)
      bell.yield()
      try await outbound.write(.head(Answer.eventStreamHead))
      var told: Int?
      for await _ in rings {
        let message = OutcomeMessage(run: router.run, outcome: await latest.outcome, page: page)
        let bytes = told == message.number ? OutcomeMessage.nothing : message.event
        told = message.number
        try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
      }
    }
  }

  extension PreviewRequest {
    init(_ head: HTTPRequestHead) {
      method =
        switch head.method {
        case .GET: .get
        case .HEAD: .head
        default: .other
        }
      target = head.uri
      version =
        switch head.version {
        case .http1_1: .current
        case .http1_0: .old
        default: .unknown
        }
      hosts = head.headers["Host"]
      origins = head.headers["Origin"]
      fetchSites = head.headers["Sec-Fetch-Site"]
    }
  }

  extension HTTPRequestHead {
    /// Whether something else than the next request stands behind it.
    fileprivate var mayBeFollowedByMore: Bool {
      headers.contains(name: "Content-Length") || headers.contains(name: "Transfer-Encoding")
        || headers.contains(name: "Upgrade")
    }
  }
#endif
