import CZlib

/// Bytes packed as gzip (RFC 1952), for what is the same for everybody, and a draft's preview: a secret beside somebody's
/// own words is never packed.
enum Gzip {
    /// - Returns: nil when nothing would be saved.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 16 more than the window's bits asks zlib for gzip's own frame.
        let began = deflateInit2_(
            &stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard began == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let ended = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(to.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        let size = Int(stream.total_out)
        return ended == Z_STREAM_END && size < bytes.count ? Array(output.prefix(size)) : nil
    }
}
