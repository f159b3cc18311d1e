#if Preview
  import NIOHTTP1

  extension Answer {
    /// What is sent before the body; behind the last answer the connection is closed.
    func head(isLast: Bool) -> HTTPResponseHead {
      Self.head(status, allFields + (isLast ? [("Connection", "close")] : []))
    }

    /// What is sent before news that never end.
    static var eventStreamHead: HTTPResponseHead {
      head(200, [("Content-Type", "text/event-stream")] + guards)
    }

    /// A server with a clock tells the time
    /// ([RFC 9110, 6.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1)).
    private static func head(
      _ status: Int, _ fields: [(name: String, value: String)]
    ) -> HTTPResponseHead {
      HTTPResponseHead(
        version: .http1_1, status: HTTPResponseStatus(statusCode: status),
        headers: HTTPHeaders(
          [("Date", HTTPDate.now.description)] + fields.map { ($0.name, $0.value) }))
    }
  }
#endif
