import CBrotli

extension Compression {
  static var brotliVersion: String { String(BrotliEncoderVersion()) }

  static func brotli(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // For nothing at all the bound is nothing too.
    let bound = max(BrotliEncoderMaxCompressedSize(text.count), 64)
    return [UInt8](unsafeUninitializedCapacity: bound) { space, count in
      count = bound
      let status = BrotliEncoderCompress(
        quality, window, BROTLI_MODE_TEXT, text.count, text.baseAddress, &count, space.baseAddress)
      precondition(status == BROTLI_TRUE, "brotli's own bound is enough")
    }
  }

  /// The highest, 11, takes thirty times as long for a few per cent.
  private static let quality: Int32 = 9
  private static let window: Int32 = 22
}
