import Foundation
import Glibc
import Testing

/// A pseudo terminal: what a program writes to it is what a person would see.
final class PseudoTerminal {
  /// Path of the side that programs are given.
  let path: String
  private let master: Int32
  private(set) var shown: [UInt8] = []

  init(columns: UInt16 = 80) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN, which unlockpt and ptsname use.
    try #require(ioctl(master, 0x4004_5431, &unlocked) == 0)
    try #require(ioctl(master, 0x8004_5430, &number) == 0)
    path = "/dev/pts/\(number)"
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    try #require(fcntl(master, F_SETFL, O_NONBLOCK) == 0)
  }

  deinit { close(master) }

  /// Takes what has been written since.
  func read() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      shown += buffer[..<count]
    }
  }

  /// Presses a key, as Ctrl-C.
  func press(_ byte: UInt8) {
    var byte = byte
    _ = Glibc.write(master, &byte, 1)
  }

  var text: String { String(decoding: shown, as: UTF8.self) }

  /// The lines that came and went, without colour, in order.
  var progress: [String] {
    text.components(separatedBy: "\r").filter { $0.hasSuffix("\u{1B}[K") }
      .map { $0.replacing("\u{1B}[K", with: "").replacing("\u{1B}[36m", with: "").replacing("\u{1B}[0m", with: "") }
  }

  /// What stands there at the end, lines that were taken away left out.
  var remaining: String {
    var lines = [""]
    var column = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": lines.append("")
      case "\u{1B}":
        let sequence = String(String.UnicodeScalarView(rest.prefix { !("A"..."Z" ~= $0 || "a"..."z" ~= $0) }))
        rest = rest.dropFirst(sequence.unicodeScalars.count)
        if rest.popFirst() == "K" { lines[lines.count - 1] = String(lines[lines.count - 1].prefix(column)) }
      default:
        let line = lines[lines.count - 1]
        lines[lines.count - 1] = line.prefix(column) + String(scalar) + line.dropFirst(column + 1)
        column += 1
      }
    }
    return lines.joined(separator: "\n")
  }
}
