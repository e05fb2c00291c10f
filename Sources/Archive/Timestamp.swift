/// *Anfrage an einen Zeitstempeldienst* (RFC 3161): the digest of a bag's tagmanifest, nothing else; the certificate is wanted in
/// the reply. What goes out tells nobody anything.
package struct TimestampRequest: Hashable, Sendable {
  /// DER, 91 bytes.
  package let bytes: [UInt8]

  package init(_ seal: Seal) {
    // SEQUENCE { version 1, SEQUENCE { SEQUENCE { id-sha512, NULL }, OCTET STRING of 64 }, certReq TRUE }
    let head: [UInt8] = [
      0x30, 0x59, 0x02, 0x01, 0x01, 0x30, 0x51, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
      0x03, 0x05, 0x00, 0x04, 0x40,
    ]
    bytes = head + seal.digestBytes + [0x01, 0x01, 0xFF]
  }
}

/// *Antwort eines Zeitstempeldienstes*. Only what it is about is looked at here; whether the signature holds is for
/// `openssl ts -verify` and the authority's certificate to say.
package struct TimestampReply: Sendable {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True if the authority granted a time stamp (status 0 or 1) and the reply names the digest of this seal.
  package func isGranted(for seal: Seal) -> Bool {
    guard let status, status <= 1 else { return false }
    let digest = [0x04, 0x40] + seal.digestBytes
    guard bytes.count > digest.count else { return false }
    return (0...(bytes.count - digest.count)).contains { bytes[$0...].starts(with: digest) }
  }

  /// PKIStatus: SEQUENCE { SEQUENCE { INTEGER …
  private var status: UInt8? {
    guard let outer = content(of: 0x30, at: 0), let info = content(of: 0x30, at: outer),
      let value = content(of: 0x02, at: info), value < bytes.count
    else { return nil }
    return bytes[value]
  }

  /// Where the content of an element begins, if it is of that tag.
  private func content(of tag: UInt8, at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start] == tag else { return nil }
    let length = bytes[start + 1]
    let next = length < 0x80 ? start + 2 : start + 2 + Int(length & 0x7F)
    return next < bytes.count ? next : nil
  }
}

extension Seal {
  /// 64 bytes
  fileprivate var digestBytes: [UInt8] {
    let digits = Array(digest.utf8).map { $0 >= 0x61 ? $0 - 0x57 : $0 - 0x30 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
