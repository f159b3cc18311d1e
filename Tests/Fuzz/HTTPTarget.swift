import Foundation
import HelpSite
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Text

@testable import PreviewServer

/// The bytes of a connection to the preview, from the parser to the answers.
///
/// `@TOKEN@` in the input stands for the token of the run, which nobody guesses.
struct HTTPTarget: FuzzTarget {
  private let router = SiteRouter(own: OwnAddresses(port: 8_000), run: PreviewRun())
  private let outcome: PreviewOutcome

  /// - Throws: The machine's failure, or ``BrokenPromise`` if the site has mistakes.
  init() throws {
    let builder = PreviewBuilder(site: try FuzzedSite.copy(), options: FuzzedSite.options)
    outcome = Awaited.value { await builder.build() }
    guard outcome.isGood else {
      throw BrokenPromise(description: "the site: \(outcome.diagnostics)")
    }
  }

  func run(_ input: [UInt8]) throws {
    let text = String(decoding: input, as: Unicode.ASCII.self)
    let isToken = text.contains("@TOKEN@")
    let bytes =
      isToken
      ? Array(text.replacing("@TOKEN@", with: router.run.reveal()).utf8.map { $0 }) : input
    let answers = Answers(router: router, outcome: outcome, isToken: isToken)
    let channel = EmbeddedChannel()
    try Listener.addParser(to: channel.pipeline.syncOperations)
    try channel.pipeline.syncOperations.addHandler(answers)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 8_000)).wait()
    for start in stride(from: 0, to: bytes.count, by: 8_192) where channel.isActive {
      try channel.writeInbound(ByteBuffer(bytes: bytes[start..<min(start + 8_192, bytes.count)]))
    }
    _ = try? channel.finish()
    channel.embeddedEventLoop.run()
    if let broken = answers.broken { throw broken }
    try checkFrames(channel, answers.methods)
  }

  /// What goes out is whole answers, no more of them than requests and one refusal.
  private func checkFrames(_ channel: EmbeddedChannel, _ methods: [HTTPMethod]) throws {
    var sent = ByteBuffer()
    while var piece = try channel.readOutbound(as: ByteBuffer.self) { sent.writeBuffer(&piece) }
    var rest = sent.readableBytesView[...]
    var count = 0
    while !rest.isEmpty {
      guard rest.starts(with: "HTTP/1.1 ".utf8), let end = rest.firstRange(of: "\r\n\r\n".utf8)
      else {
        throw BrokenPromise(description: "no answer: \(String(decoding: rest, as: UTF8.self))")
      }
      let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      let length = head.firstMatch(of: /\r\nContent-Length: (\d+)/).flatMap { Int($0.1) }
      let isHead = count < methods.count && methods[count] == .HEAD
      rest = rest[end.upperBound...].dropFirst(isHead ? 0 : length ?? 0)
      count += 1
    }
    guard count <= methods.count + 1 else {
      throw BrokenPromise(description: "\(count) answers to \(methods)")
    }
  }
}

/// Answers as the server does, and judges each answer.
private final class Answers: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let router: SiteRouter
  private let outcome: PreviewOutcome
  private let isToken: Bool
  private let audit = PageAudit(scripts: "/base/assets/", "/__sitegen/preview.js")
  private(set) var methods: [HTTPMethod] = []
  private(set) var broken: BrokenPromise?

  init(router: SiteRouter, outcome: PreviewOutcome, isToken: Bool) {
    self.router = router
    self.outcome = outcome
    self.isToken = isToken
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data), broken == nil else { return }
    methods.append(head.method)
    let request = PreviewRequest(head)
    let answer: Answer
    switch router.route(request, outcome) {
    case .answer(let given): answer = given
    case .slow(let make): answer = told(request, make())
    case .events: answer = told(request, Answer(200, "events"))
    }
    do {
      try check(answer, to: request)
    } catch {
      broken = error
    }
    send(answer, to: request, context)
  }

  /// News is for pages of this run alone.
  private func told(_ request: PreviewRequest, _ answer: Answer) -> Answer {
    let own = request.origins + (request.origins.isEmpty ? request.fetchSites : [])
    if !isToken || own.count != 1
      || !["same-origin", "http://" + request.hosts[0].lowercased()].contains(own[0])
    {
      broken = BrokenPromise(description: "told: \(request)")
    }
    return answer
  }

  private func check(_ answer: Answer, to request: PreviewRequest) throws(BrokenPromise) {
    func ensure(_ holds: Bool, _ what: String) throws(BrokenPromise) {
      guard holds else { throw BrokenPromise(description: "\(what): \(request) \(answer.status)") }
    }
    let own = ["localhost:8000", "127.0.0.1:8000", "[::1]:8000"]
    if answer.status < 400 {
      try ensure(request.hosts.map { $0.lowercased() }.count == 1, "several hosts")
      try ensure(own.contains(request.hosts[0].lowercased()), "another host")
      try ensure(request.method != .other, "another method")
    }
    for (_, value) in answer.allFields {
      try ensure(value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control character")
    }
    if let location = answer.fields.first(where: { $0.name == "Location" })?.value {
      let second = location.utf8.dropFirst().first
      try ensure(
        location.utf8.first == UInt8(ascii: "/") && second != UInt8(ascii: "/")
          && second != UInt8(ascii: "\\"), "away: \(location)")
    }
    guard answer.contentType.hasPrefix("text/html") else { return }
    do {
      try Array(answer.body.joined()).withUnsafeBufferPointer(audit.checkPage)
    } catch {
      throw error as? BrokenPromise ?? BrokenPromise(description: "\(error)")
    }
  }

  private func send(_ answer: Answer, to request: PreviewRequest, _ context: ChannelHandlerContext)
  {
    let fields = HTTPHeaders(answer.allFields)
    let status = HTTPResponseStatus(statusCode: answer.status)
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if request.method != .head {
      for piece in answer.body {
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: piece)))), promise: nil)
      }
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
