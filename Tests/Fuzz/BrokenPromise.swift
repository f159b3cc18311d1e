/// What a target did and must not do.
struct BrokenPromise: Error {
  let description: String
}
