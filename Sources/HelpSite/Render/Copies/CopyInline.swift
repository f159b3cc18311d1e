/// A piece of a line of what readers see.
indirect enum CopyInline: Equatable, Sendable {
  /// Words; `isHidden`: the page writes them so that harvesters of addresses don't find them.
  case text([UInt8], isHidden: Bool)
  case code([UInt8])
  case emphasis([CopyInline])
  case strong([CopyInline])
  case link(CopyAddress, title: [UInt8], [CopyInline])
  case image(CopyAddress, title: [UInt8], name: [UInt8])
  case lineBreak
}

/// Where a link leads, from wherever it is read.
struct CopyAddress: Equatable, Sendable {
  let bytes: [UInt8]
  /// Whether the page hides it from harvesters of addresses.
  let isHidden: Bool
}
