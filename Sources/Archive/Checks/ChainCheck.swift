internal import Diagnostics

/// Whether bags follow each other from the first without a gap, each sealed with the one before.
struct ChainCheck {
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - names: everything in the archive's folder.
  ///   - bags: in the order of their names.
  init(names: [String], bags: [BagInspection]) {
    for name in names.sorted() where BagName(name) == nil {
      findings.append(foreign(at: place(name), "Was hier liegt, ist kein Paket dieses Archivs"))
    }
    var previous: BagInspection?
    for bag in bags {
      checkNumber(of: bag.name, after: previous?.name)
      if let register = bag.register { checkPredecessor(register, of: bag.name, after: previous) }
      previous = bag
    }
  }

  private mutating func report(_ name: BagName, _ message: String) {
    findings.append(Finding(.archiveChain, at: place(name.text), message, hint: restoreHint))
  }

  private mutating func checkNumber(of name: BagName, after previous: BagName?) {
    let last = previous?.number ?? 0
    if name.number == last {
      report(name, "Die Paketnummer \(last) gibt es zweimal")
    } else if name.number - 1 > last {
      let gap =
        name.number - 1 == last + 1
        ? "fehlt das Paket \(last + 1)" : "fehlen die Pakete \(last + 1) bis \(name.number - 1)"
      report(name, "Davor \(gap)")
    }
  }

  /// Where the bag before is not the right one, the number tells.
  private mutating func checkPredecessor(_ register: Register, of name: BagName, after previous: BagInspection?) {
    guard let previous, previous.name.number == name.number - 1 else {
      if previous == nil, register.predecessor != nil, name.number == 1 {
        report(name, "Das erste Paket nennt einen Vorgänger")
      }
      return
    }
    guard let named = register.predecessor else {
      report(name, "Das Paket nennt keinen Vorgänger")
      return
    }
    guard named.bag.isIdentical(to: previous.name.text) else {
      report(name, "Das Paket folgt auf \(shown(named.bag)), davor liegt aber „\(previous.name.text)“")
      return
    }
    // A tag manifest that is missing is told already.
    if let seal = previous.seal, seal.digest != named.digest {
      report(
        name, "Das Paket „\(previous.name.text)“ ist nicht mehr das, auf das dieses folgt: sein Siegel ist ein anderes")
    }
  }
}
