import CZlib

extension Compression {
  static var zlibVersion: String { String(cString: CZlib.zlibVersion()) }

  /// No name and no time in the header, and no word of the system, so that the bytes are fixed.
  static func gzip(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var stream = z_stream()
    var header = gz_header()
    header.os = unknownSystem
    let size = Int32(MemoryLayout<z_stream>.size)
    var status = deflateInit2_(
      &stream, level, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    precondition(status == Z_OK, "zlib has no memory")
    defer { deflateEnd(&stream) }
    return withUnsafeMutablePointer(to: &header) { header in
      deflateSetHeader(&stream, header)
      let bound = Int(deflateBound(&stream, UInt(text.count)))
      return [UInt8](unsafeUninitializedCapacity: bound) { space, count in
        stream.next_in = UnsafeMutablePointer(mutating: text.baseAddress)
        stream.avail_in = UInt32(text.count)
        stream.next_out = space.baseAddress
        stream.avail_out = UInt32(bound)
        status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib's own bound is enough")
        count = Int(stream.total_out)
      }
    }
  }

  private static let level: Int32 = 9
  private static let memoryLevel: Int32 = 8
  /// The largest window, with a header of gzip.
  private static let gzipWindow: Int32 = 15 + 16
  /// RFC 1952, 2.3.1.
  private static let unknownSystem: Int32 = 255
}
