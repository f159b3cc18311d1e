import Text

/// The addresses of a page.
extension PageReader {
  mutating func check(canonical: Range<Int>) {
    canonicals += 1
    let address = decoded(canonical)[...]
    let text = String(decoding: address, as: UTF8.self)
    guard addresses.isAbsolute(address) else {
      return report(.canonical("has the canonical address '\(text)', which isn't of this site"))
    }
    guard case .file(let target, _) = addresses.resolve(address, in: file) else {
      return report(
        .canonical("has the canonical address '\(text)', where nothing is published"))
    }
    summary.canonical = Int32(target)
  }

  mutating func check(alternate: Range<Int>, _ tag: String) {
    let address = decoded(alternate)[...]
    let text = String(decoding: address, as: UTF8.self)
    guard addresses.isAbsolute(address) else {
      return report(.alternate("has the alternate '\(text)', which isn't of this site"))
    }
    guard case .file(let target, _) = addresses.resolve(address, in: file) else {
      return report(.alternate("has the alternate '\(text)', where nothing is published"))
    }
    summary.alternates.append(.init(tag: tag, file: Int32(target)))
  }

  mutating func check(address: [UInt8]) {
    let trimmed = trimmed(address[...])
    switch addresses.resolve(trimmed, in: file) {
    case .foreign: break
    case .excluded(let entries): summary.exclusions.formUnion(entries)
    case .nowhere:
      report(.link(String(decoding: trimmed, as: UTF8.self), hint: hint(for: trimmed)))
    case .file(let target, let fragment):
      // The empty one and "top" lead to the top of any page; what begins with ":~:" to a text.
      guard !fragment.isEmpty, fragment != Array("top".utf8), !fragment.starts(with: ":~:".utf8),
        published.language(of: target) != nil
      else { return }
      summary.fragments.append(
        .init(
          file: Int32(target), id: fragment.withUnsafeBufferPointer { PublishedFiles.hash($0) },
          address: String(decoding: trimmed, as: UTF8.self)))
    }
  }

  /// The address that has the slash which this one lacks.
  private func hint(for address: ArraySlice<UInt8>) -> String? {
    guard address.last != 0x2F, !address.contains(where: { "?#".utf8.contains($0) }),
      case .file = addresses.resolve(address + [0x2F], in: file)
    else { return nil }
    return "did you mean '\(String(decoding: address, as: UTF8.self))/'?"
  }

  mutating func check(srcset: [UInt8]) {
    for address in SourceSet.addresses(in: srcset) { check(address: address) }
  }

  /// `0; url=/it/`.
  mutating func check(refresh: [UInt8]) {
    guard let equals = refresh.firstIndex(of: UInt8(ascii: "=")) else { return }
    check(address: Array(refresh[(equals + 1)...]))
  }
}
