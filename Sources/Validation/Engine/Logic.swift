/// `first or second`. As the official processor does it, a side that cannot be evaluated is forgotten where the other one
/// holds.
package func either(
  _ first: () throws(EvaluationError) -> Bool, _ second: () throws(EvaluationError) -> Bool
) throws(EvaluationError) -> Bool {
  do {
    if try first() { return true }
  } catch {
    if (try? second()) ?? false { return true }
    throw error
  }
  return try second()
}

/// `first and second`. As the official processor does it, a side that cannot be evaluated is forgotten where the other
/// one does not hold.
package func both(
  _ first: () throws(EvaluationError) -> Bool, _ second: () throws(EvaluationError) -> Bool
) throws(EvaluationError) -> Bool {
  do {
    if try !first() { return false }
  } catch {
    if let other = try? second(), !other { return false }
    throw error
  }
  return try second()
}
