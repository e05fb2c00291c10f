/// `a or b` as Saxon evaluates it: an error on the left counts only if the right side does not hold.
func either(
  _ left: () throws(EvaluationError) -> Bool, _ right: () throws(EvaluationError) -> Bool
) throws(EvaluationError) -> Bool {
  let failure: EvaluationError
  do {
    if try left() { return true }
    return try right()
  } catch {
    failure = error
  }
  if try right() { return true }
  throw failure
}

/// `a and b` as Saxon evaluates it: an error on the left counts only if the right side holds.
func both(
  _ left: () throws(EvaluationError) -> Bool, _ right: () throws(EvaluationError) -> Bool
) throws(EvaluationError) -> Bool {
  let failure: EvaluationError
  do {
    if try !left() { return false }
    return try right()
  } catch {
    failure = error
  }
  if try !right() { return false }
  throw failure
}
