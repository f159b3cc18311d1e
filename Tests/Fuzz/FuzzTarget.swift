/// One part of the program that takes bytes from people who aren't trusted.
protocol FuzzTarget: Sendable {
  /// Feeds the part; it may refuse the input, and must neither crash nor break what it promises.
  ///
  /// - Throws: ``BrokenPromise``.
  func run(_ input: [UInt8]) throws
}
