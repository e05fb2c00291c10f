package import Dates
internal import Facts
package import Money

/// *Verwendungsnachweis*: what the grantor is shown of the posts of a region, without any person.
///
/// Behind a post stands one person, so its costs are somebody's pay: never for partners or the public.
package struct ProofOfUse: Sendable {
  package let posts: [Post]

  package struct Post: Sendable {
    package let id: String
    package let plannedFTE: Ratio
    package let occupied: [ClosedRange<Day>]
    package let fteMonths: Ratio
    package let staffCosts: Cents
    /// By rates and occupied months, after the cap.
    package let computedGrant: Cents
    /// The post's part of the grant that is settled.
    package let appliedGrant: Cents
  }

  /// The columns add up to the region's P1, its computed and its settled grant. Both grants are split by what each post
  /// was computed to get, exact, and rounded once at the end by `apportion`.
  package init(_ costs: RegionCosts) {
    guard !costs.posts.isEmpty else {
      posts = []
      return
    }
    // Where nothing was computed, the months decide, and where nobody was there, the extent of the posts.
    let bases = [costs.posts.map(\.computedGrant), costs.posts.map(\.fteMonths), costs.posts.map(\.post.plannedFTE)]
    let basis = bases.first { $0.contains { $0 > .zero } } ?? costs.posts.map { _ in Ratio(1) }
    let weights = wholeNumbers(basis)
    let computed = apportion(costs.computedGrant, by: weights)
    let applied = apportion(costs.grant, by: weights)
    posts = costs.posts.indices.map { index in
      let post = costs.posts[index]
      return Post(
        id: post.post.id, plannedFTE: post.post.plannedFTE, occupied: post.occupied, fteMonths: post.fteMonths,
        staffCosts: post.staffCosts, computedGrant: computed[index], appliedGrant: applied[index])
    }
  }
}

/// The same proportions in whole numbers. Denominators are those of four decimals, twelve months and the days of a year.
private func wholeNumbers(_ ratios: [Ratio]) -> [Int64] {
  let common = ratios.reduce(Int64(1)) { common, ratio in
    // In lowest terms, common · denominator / greatest common divisor is what the denominator still lacks.
    common * Ratio(ratio.denominator, common).numerator
  }
  let exact = ratios.map { Int128($0.numerator) * Int128(common / $0.denominator) }
  // Beyond 64 bits, for posts of millions each, the eighteenth digit of a proportion is given up.
  var scale = Int128(1)
  while let largest = exact.max(), largest / scale > Int128(Int64.max) { scale *= 2 }
  return exact.map { Int64($0 / scale) }
}
