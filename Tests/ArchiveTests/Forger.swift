import Archive
import Digests
import TestSupport

/// Rewrites manifests as somebody would who knows BagIt and not the register.
extension MemoryArchive {
  /// Both manifests of a bag made anew from what lies in it.
  mutating func rewriteManifests(_ bag: String) {
    self[bag, "manifest-sha512.txt"] = manifest(bag, files(bag).filter { $0.hasPrefix("data/") })
    rewriteTagManifest(bag)
  }

  mutating func rewriteTagManifest(_ bag: String) {
    self[bag, "tagmanifest-sha512.txt"] = manifest(bag, ["bag-info.txt", "bagit.txt", "manifest-sha512.txt"])
  }

  /// Payload-Oxum of a bag made anew.
  mutating func rewriteOxum(_ bag: String) {
    let payload = files(bag).filter { $0.hasPrefix("data/") }
    let octets = payload.reduce(0) { $0 + (self[bag, $1]?.count ?? 0) }
    rewriteLabel(bag, "Payload-Oxum", to: "\(octets).\(payload.count)")
  }

  mutating func rewriteLabel(_ bag: String, _ label: String, to value: String) {
    let lines = text(bag, "bag-info.txt").split(separator: "\n").map { line in
      line.hasPrefix("\(label): ") ? "\(label): \(value)" : String(line)
    }
    self[bag, "bag-info.txt"] = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Everything of a bag follows from its register again: digest in bag-info, Oxum, manifests.
  mutating func resealRegister(_ bag: String) {
    rewriteLabel(bag, "Register-SHA512", to: SHA512.hex(self[bag, "data/register.json"] ?? []))
    rewriteOxum(bag)
    rewriteManifests(bag)
  }

  /// In every bag what names the bag before is made anew, but for registers.
  mutating func relink() {
    var previous: String?
    for bag in bags.keys.sorted() {
      if let previous {
        rewriteLabel(bag, "Vorgaenger", to: previous)
        rewriteLabel(
          bag, "Vorgaenger-Tagmanifest-SHA512", to: SHA512.hex(self[previous, "tagmanifest-sha512.txt"] ?? []))
      }
      rewriteManifests(bag)
      previous = bag
    }
  }

  private func manifest(_ bag: String, _ paths: [String]) -> [UInt8] {
    Array(paths.map { "\(SHA512.hex(self[bag, $0] ?? []))  \($0)\n" }.joined().utf8)
  }
}

/// One change of an archive that somebody might make and hope that nobody sees it.
enum Damage: String, CaseIterable {
  case flippedByte, truncatedFile, extendedFile, addedFile, addedFolder, addedLink, addedBesideBags
  case removedFile, renamedFile, fileBecomesLink, fileBecomesFolder, swappedFiles, swappedBetweenBags
  case removedBag, renamedBag, duplicatedBag, swappedBags, bagBecomesFile
  case changedFileWithManifests, addedFileWithManifests, removedFileWithManifests, changedFileAndAllManifests
  case changedTagFile, changedLabelWithManifest, changedRegisterWithManifests

  /// Does it, and tells in which bags.
  func apply(to archive: inout MemoryArchive, _ random: inout SeededRandom) -> Set<String> {
    let names = archive.bags.keys.sorted()
    let bag = pick(names, &random)
    let files = archive.files(bag)
    let payload = files.filter { $0.hasPrefix("data/") && $0 != "data/register.json" }
    switch self {
    case .flippedByte:
      change(&archive, bag, pick(files, &random), &random)
    case .truncatedFile:
      let path = pick(files, &random)
      archive[bag, path] = archive[bag, path].map { Array($0.dropLast(Int.random(in: 1...$0.count, using: &random))) }
    case .extendedFile:
      archive[bag, pick(files, &random)]?.append(UInt8.random(in: 0...255, using: &random))
    case .addedFile:
      archive.bags[bag]?[
        pick(["Thumbs.db", "data/neu.xml", "data/xml/versand/x.xml", "fetch.txt", "daten/a"], &random)] =
        .file([1, 2])
    case .addedFolder:
      archive.bags[bag]?[pick(["leer", "data/leer", "data/xml/leer", "zeitstempel"], &random)] = .folder
    case .addedLink:
      archive.bags[bag]?[pick(["link", "data/link"], &random)] = .link
    case .addedBesideBags:
      let name = pick(
        ["alt", "00008", "00001-ausstellung-2025-012 (Kopie)", "00008-vermerk-2025-12", ".DS_Store"], &random)
      archive.others.insert(name)
      return [name]
    case .removedFile:
      archive.bags[bag]?[pick(files, &random)] = nil
    case .renamedFile:
      let path = pick(files, &random)
      archive.rename(path, to: path + pick([".bak", "x"], &random), in: bag)
    case .fileBecomesLink:
      archive.bags[bag]?[pick(files, &random)] = .link
    case .fileBecomesFolder:
      archive.bags[bag]?[pick(files, &random)] = .folder
    case .swappedFiles:
      swap(&archive, (bag, pick(files, &random)), (bag, pick(files, &random)))
    case .swappedBetweenBags:
      let other = pick(names, &random)
      let path = pick(files, &random)
      let shared = archive.files(other).contains(path) ? path : pick(archive.files(other), &random)
      swap(&archive, (bag, path), (other, shared))
      return [bag, other]
    case .removedBag:
      // The newest one is for the printed state.
      let bag = pick(names.dropLast(), &random)
      archive.bags[bag] = nil
      return Set(names.drop { $0 <= bag }.prefix(1))
    case .renamedBag:
      let name = pick(
        ["00009\(bag.dropFirst(5))", "\(bag.prefix(5))-vermerk-2024-012", "\(bag)x", "\(bag.prefix(5))-loeschung"],
        &random)
      archive.renameBag(bag, to: name)
      return [bag, name]
    case .duplicatedBag:
      let name = pick(
        ["00008\(bag.dropFirst(5))", "\(bag.prefix(5))-zeitstempel", "\(bag.prefix(5))-vermerk-2025-020"], &random)
      guard archive.bags[name] == nil else { return [] }
      archive.bags[name] = archive.bags[bag]
      return [name]
    case .swappedBags:
      let other = pick(names, &random)
      let (first, second) = (archive.bags[bag], archive.bags[other])
      archive.bags[bag] = second
      archive.bags[other] = first
      return [bag, other]
    case .bagBecomesFile:
      archive.bags[bag] = nil
      archive.others.insert(bag)
    case .changedFileWithManifests, .changedFileAndAllManifests:
      guard !payload.isEmpty else { return [] }
      change(&archive, bag, pick(payload, &random), &random)
      archive.rewriteManifests(bag)
      if self == .changedFileAndAllManifests { archive.relink() }
    case .addedFileWithManifests:
      archive[bag, "data/xml/versand/x.xml"] = [1, 2, 3]
      archive.rewriteOxum(bag)
      archive.rewriteManifests(bag)
      if Bool.random(using: &random) { archive.relink() }
    case .removedFileWithManifests:
      guard !payload.isEmpty else { return [] }
      archive.bags[bag]?[pick(payload, &random)] = nil
      archive.rewriteOxum(bag)
      archive.rewriteManifests(bag)
      if Bool.random(using: &random) { archive.relink() }
    case .changedTagFile:
      let path = pick(["bagit.txt", "bag-info.txt", "manifest-sha512.txt"], &random)
      archive[bag, path] = Array(rewritten(archive.text(bag, path), &random).utf8)
      archive.rewriteTagManifest(bag)
      if Bool.random(using: &random) {
        // Without this the tag manifest is what tells.
        archive[bag, "tagmanifest-sha512.txt"] =
          Array(rewritten(archive.text(bag, "tagmanifest-sha512.txt"), &random).utf8)
      }
    case .changedLabelWithManifest:
      let labels = archive.text(bag, "bag-info.txt").split(separator: "\n").compactMap {
        $0.split(separator: ":").first
      }
      archive.rewriteLabel(
        bag, String(pick(labels, &random)), to: pick(["", "x", "2099-12-31", "1.1", "keiner"], &random))
      archive.rewriteTagManifest(bag)
    case .changedRegisterWithManifests:
      // Of the newest bag nothing but the printed state and the documents can tell.
      let bag = pick(names.dropLast(), &random)
      change(&archive, bag, "data/register.json", &random)
      archive.resealRegister(bag)
      return [bag, names[names.firstIndex(of: bag).map { $0 + 1 } ?? 0]]
    }
    return [bag]
  }

  private func change(_ archive: inout MemoryArchive, _ bag: String, _ path: String, _ random: inout SeededRandom) {
    guard var bytes = archive[bag, path], !bytes.isEmpty else { return }
    bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
    archive[bag, path] = bytes
  }

  private func swap(_ archive: inout MemoryArchive, _ a: (String, String), _ b: (String, String)) {
    let (first, second) = (archive.bags[a.0]?[a.1], archive.bags[b.0]?[b.1])
    archive.bags[a.0]?[a.1] = second
    archive.bags[b.0]?[b.1] = first
  }

  /// Lines in another order, twice, with other ends, or with one more.
  private func rewritten(_ text: String, _ random: inout SeededRandom) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: lines.reverse()
    case 1: lines.append(pick(lines, &random))
    case 2: return text.replacing("\n", with: "\r\n")
    case 3: lines.append("\(String(repeating: "0", count: 128))  data/../../etc/passwd")
    case 4: lines.remove(at: Int.random(in: lines.indices, using: &random))
    default: return String(text.dropLast())
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func pick<Items: RandomAccessCollection>(_ items: Items, _ random: inout SeededRandom) -> Items.Element {
    items[items.index(items.startIndex, offsetBy: Int.random(in: 0..<items.count, using: &random))]
  }
}
