#if Preview
  package import HelpSite
  import NIOCore
  import NIOPosix
  import Synchronization

  import Platform

  /// Shows a site to the browsers of this machine, or of those that it is opened for, while it is
  /// written.
  package struct SiteServer: Sendable {
    private let listener: Listener
    private let router: SiteRouter
    private let latest = LatestOutcome()

    /// Begins to listen; ``run(_:watching:beginning:report:)`` answers.
    ///
    /// - Parameters:
    ///   - port: The port, or those to try.
    ///   - address: Whose port.
    ///   - allowed: The names that it answers to besides those of this machine.
    /// - Throws: ``MachineFailure`` if no port is free.
    package init(
      port: ServerPort, of address: ServerAddress = .loopback, allowing allowed: [AllowedHost] = []
    ) async throws {
      listener = try await Listener(port, of: address)
      let own = OwnAddresses(port: listener.port, address: address, allowed: allowed)
      router = SiteRouter(own: own, run: PreviewRun())
    }

    /// The port at which it listens.
    package var port: Int { listener.port }

    package typealias Report = @Sendable (PreviewOutcome, _ last: PreviewOutcome?, Duration) -> Void

    /// Builds the site again after every change, and answers requests meanwhile.
    ///
    /// - Parameters:
    ///   - builder: Builds the site.
    ///   - watcher: Tells of changes there since before the first build.
    ///   - beginning: Called before each build.
    ///   - report: Told of each build, the one before, and how long it took.
    /// - Throws: What the machine refused. Nothing else ends it.
    package func run(
      _ builder: PreviewBuilder, watching watcher: FolderWatcher,
      beginning: @escaping @Sendable () -> Void, report: @escaping Report
    ) async throws {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for socket in listener.sockets { group.addTask { try await accept(socket) } }
        group.addTask { try await ring() }
        group.addTask {
          beginning()
          var outcome = await build(builder, after: nil, .all, report)
          for await changed in watcher {
            beginning()
            outcome = await build(builder, after: outcome, changed, report)
          }
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    }

    private func build(
      _ builder: PreviewBuilder, after last: PreviewOutcome?, _ changed: ChangedFiles,
      _ report: Report
    ) async -> PreviewOutcome {
      let start = ContinuousClock.now
      let outcome = await builder.build(after: last, changed: changed)
      await latest.replace(by: outcome)
      report(outcome, last, .now - start)
      return outcome
    }

    /// Browsers whose connection is dead are noticed when something is sent.
    private static let heartbeat = Duration.seconds(15)

    private func ring() async throws {
      while true {
        try await Task.sleep(for: Self.heartbeat)
        await latest.ring()
      }
    }

    /// The connections beyond which others are let go of unanswered.
    private static let maximumConnections = 512

    private func accept(_ socket: Listener.Connections) async throws {
      let open = Counter()
      try await socket.executeThenClose { streams in
        try await withThrowingDiscardingTaskGroup { group in
          for try await stream in streams {
            let isTooMany = open.increment() > Self.maximumConnections
            group.addTask {
              // A connection's failure concerns nobody else.
              if isTooMany {
                try? await stream.executeThenClose { _, _ in }
              } else {
                try? await SiteConnection(stream: stream, router: router, latest: latest).serve()
              }
              open.decrement()
            }
          }
        }
      }
    }
  }

  /// A number that many tasks change.
  private final class Counter: Sendable {
    private let value = Atomic(0)

    func increment() -> Int { value.add(1, ordering: .relaxed).newValue }
    func decrement() { value.subtract(1, ordering: .relaxed) }
  }
#endif
