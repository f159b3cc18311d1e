import Text

#if Preview
  import NIOCore
  import NIOHTTP1

  /// Ends connections whose browser is too slow, and those that don't speak HTTP.
  ///
  /// It stands behind the parser and sees requests one at a time.
  final class RequestGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How long a request may take to arrive, or to be begun.
    private static let patience = TimeAmount.seconds(10)

    private var deadline: Scheduled<Void>?
    private var isAnswering = false
    /// Whether what is being sent never ends by itself.
    private var isTelling = false
    /// What stands behind a broken request is broken as well, and gets no answer of its own.
    private var isRefused = false

    func channelActive(context: ChannelHandlerContext) {
      wait(context)
      context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
      deadline?.cancel()
      context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .head = unwrapInboundIn(data) {
        deadline?.cancel()
        isAnswering = true
      }
      context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      switch unwrapOutboundIn(data) {
      case .head(let head): isTelling = head.headers["Content-Type"] == ["text/event-stream"]
      case .end:
        isAnswering = false
        wait(context)
      default: break
      }
      context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      // Nothing could be sent for long: the other end doesn't read.
      if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
      // The page that listened has gone.
      if isTelling, event as? ChannelEvent == .inputClosed { context.close(promise: nil) }
      context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      // Told of while the answer to the first one is being written: that one closes.
      guard !isRefused else { return }
      if let error = error as? HTTPParserError, !isAnswering {
        isRefused = true
        refuse(error, context)
      }
      context.close(promise: nil)
    }

    private func wait(_ context: ChannelHandlerContext) {
      deadline?.cancel()
      let loopBound = NIOLoopBound(context, eventLoop: context.eventLoop)
      deadline = context.eventLoop.scheduleTask(in: Self.patience) {
        loopBound.value.close(promise: nil)
      }
    }

    private func refuse(_ error: HTTPParserError, _ context: ChannelHandlerContext) {
      let answer =
        error == .headerOverflow
        ? Answer(431, "The request is too long.") : Answer(400, "This is no request of HTTP/1.1.")
      context.write(wrapOutboundOut(.head(answer.head(isLast: true))), promise: nil)
      for piece in answer.body {
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: piece)))), promise: nil)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
#endif
