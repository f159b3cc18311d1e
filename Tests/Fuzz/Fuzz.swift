import Foundation

/// The program's start, by the name that the package manager links it with:
/// `Fuzz data|http|page|redirects|template|yaml [arguments of libFuzzer]`.
@_cdecl("Fuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  guard count > 1, let name = arguments[1], let callback = callbacks[String(cString: name)] else {
    print("usage: Fuzz \(callbacks.keys.sorted().joined(separator: "|")) [libFuzzer's arguments]")
    return 64
  }
  arguments[1] = arguments[0]
  var count = count - 1
  var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
  return runDriver(&count, &rest, callback)
}

/// [libFuzzer as a library](https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: Callback
) -> CInt

private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// C's functions capture nothing, so each target is a constant of its own.
private let callbacks: [String: Callback] = [
  "data": { run(data, $0, $1) }, "http": { run(http, $0, $1) }, "page": { run(page, $0, $1) },
  "redirects": { run(redirects, $0, $1) }, "template": { run(template, $0, $1) },
  "yaml": { run(yaml, $0, $1) },
]
private let data = Result<any FuzzTarget, any Error> { DataTarget() }
private let http = Result<any FuzzTarget, any Error> { try HTTPTarget() }
private let page = Result<any FuzzTarget, any Error> { try PageTarget() }
private let redirects = Result<any FuzzTarget, any Error> { try RedirectsTarget() }
private let template = Result<any FuzzTarget, any Error> { TemplateTarget() }
private let yaml = Result<any FuzzTarget, any Error> { YAMLTarget() }

private func run(
  _ target: Result<any FuzzTarget, any Error>, _ start: UnsafePointer<UInt8>?, _ size: Int
) -> CInt {
  do {
    try target.get().run(Array(UnsafeBufferPointer(start: start, count: size)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
