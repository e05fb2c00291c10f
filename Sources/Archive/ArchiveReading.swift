internal import Diagnostics

/// All bags of an archive, read as far as tag files and registers tell, and their chain.
struct ArchiveReading {
  /// In the order of their numbers.
  let bags: [BagInspection]
  let findings: [Finding]

  init<Source: BagSource>(_ source: Source) throws(Source.Failure) {
    let names = try source.names()
    var bags: [BagInspection] = []
    let sorted = names.compactMap { BagName($0) }.sorted { ($0.number, $0.text) < ($1.number, $1.text) }
    for name in sorted { bags.append(try BagInspection(of: name, in: source)) }
    self.bags = bags
    findings = ChainCheck(names: names, bags: bags).findings + bags.flatMap(\.findings)
  }

  /// What is recorded in order, without bags that are copies of others.
  var registers: [Register] {
    bags.compactMap { bag in bag.register.flatMap { $0.bag.isIdentical(to: bag.name.text) ? $0 : nil } }
  }
}
