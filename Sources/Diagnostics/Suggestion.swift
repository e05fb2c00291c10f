/// The word of `known` that a typist may have meant: at most a third of its letters differ. Nil if there is none.
package func nearest(to word: String, in known: [String]) -> String? {
  let distances = known.map { (word: $0, distance: editDistance(word, $0)) }
  guard let best = distances.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else { return nil }
  return best.distance <= max(1, best.word.count / 3) ? best.word : nil
}

private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.prefix(60)), Array(b.prefix(60)))
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let substitution = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
