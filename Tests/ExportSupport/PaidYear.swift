/// Who was paid what in a year: what exports in all dialects tell.
struct PaidYear: Sendable {
  struct Person: Sendable {
    let number: String
    let name: String
    /// Where their rows are booked. `CM` is what is settled.
    let object: String
    let post: String
    let costCentre: String
    /// Begins the text of each posting.
    let text: String

    init(
      _ number: String, _ name: String, post: String, object: String = "CM", costCentre: String = "500210",
      text: String = "Bezüge"
    ) {
      self.number = number
      self.name = name
      self.post = post
      self.object = object
      self.costCentre = costCentre
      self.text = text
    }
  }

  struct Entry: Sendable {
    /// A personnel number.
    let person: String
    let month: Int
    let element: String
    var cents: Int64
  }

  /// In the order of their numbers.
  var persons: [Person]
  /// Somebody whose rows belong to another cost object.
  var foreigner: Person
  /// By person, month and element, in this order.
  var entries: [Entry]

  func entries(of person: Person) -> [Entry] { entries.filter { $0.person == person.number } }

  func sum(of person: Person) -> Int64 { entries(of: person).reduce(0) { $0 + $1.cents } }

  /// What every dialect must be read to, by post.
  var sums: [String: Int64] {
    Dictionary(uniqueKeysWithValues: persons.map { ($0.post, sum(of: $0)) })
  }

  /// Pay elements and their classes.
  static let elements = [("1000", "BRUTTO"), ("1510", "JSZ"), ("9010", "ZV-U"), ("9800", "ERST")]

  /// Two persons: contributions, a reimbursement, an annual special payment.
  static let two = PaidYear(
    persons: [
      Person("00041877", "Grünewald, Friederike", post: "N-A"), Person("00042210", "Weßling, Änne", post: "N-B"),
    ],
    foreigner: Person("00099999", "Anders, Friederike", post: "X-9", object: "fremd"),
    entries: [("00041877", 456_012), ("00042210", 281_034), ("00099999", 456_012)].flatMap { person, base in
      (1...12).flatMap { month in
        entries(of: person, month, base: base, special: 123_456, reimbursement: 41_207)
      }
    })

  static func entries(
    of person: String, _ month: Int, base: Int64, special: Int64, reimbursement: Int64
  ) -> [Entry] {
    var entries = [
      Entry(person: person, month: month, element: "1000", cents: base),
      Entry(person: person, month: month, element: "9010", cents: base * 28 / 100),
    ]
    if month == 11 { entries.append(Entry(person: person, month: month, element: "1510", cents: special)) }
    if month == 4 { entries.append(Entry(person: person, month: month, element: "9800", cents: -reimbursement)) }
    return entries
  }
}
