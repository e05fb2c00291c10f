internal import InvoiceSyntax
internal import XML

/// What an element of a syntax means: one row of a binding table.
///
/// Children stand in the order of the syntax's schema.
struct Binding: Sendable {
  let name: KnownName
  var meaning = Meaning.path
  /// From the group of the element around to the group of this one.
  var steps: [GroupStep] = []
  var condition: Condition?
  var attributes: [AttributeBinding] = []
  var children: [Binding] = []
  /// May stand several times in a row.
  var repeats = false
  /// Belongs to the element around, whatever else that says.
  var isRequired = false
  /// Has the children of the binding around it, itself among them.
  var isRecursive = false

  enum Meaning: Sendable {
    /// Nothing by itself.
    case path
    case term(BusinessTerm)
    /// A term that the syntax repeats where the standard has it once.
    case repeatedTerm(BusinessTerm)
    /// BT-22 in UBL, with BT-21 in front between two `#`.
    case note
    /// Says nothing if it has one of these values.
    case fixed([StaticString])
  }

  enum GroupStep: Sendable {
    case new(BusinessGroup)
    /// The instance that there is already, a new one if there is none.
    case same(BusinessGroup)
    /// The invoice itself.
    case root
    /// The group around the present one.
    case outer
    /// BG-16: an account more belongs to the payment instructions with the same code.
    case payment(code: KnownName, accounts: [KnownName])
  }

  struct AttributeBinding: Sendable {
    let name: KnownName
    let meaning: Meaning
    let isRequired: Bool

    enum Meaning: Sendable {
      case term(BusinessTerm)
      case fixed([StaticString])
      /// BT-5
      case invoiceCurrency
      /// BT-6
      case accountingCurrency
    }
  }

  /// What must hold of an element besides its name.
  struct Condition: Sendable {
    /// From the element down.
    var path: [KnownName] = []
    var attribute: KnownName?
    let test: Test

    enum Test: Sendable {
      case equals([StaticString])
      /// BT-6 and not BT-5
      case isAccountingCurrency
    }

    static func child(_ path: KnownName..., is values: StaticString...) -> Condition {
      Condition(path: path, test: .equals(values))
    }

    static func attribute(_ name: KnownName, is values: StaticString...) -> Condition {
      Condition(attribute: name, test: .equals(values))
    }

    static func isInAccountingCurrency(_ path: KnownName...) -> Condition {
      Condition(path: path, attribute: Attribute.currencyID, test: .isAccountingCurrency)
    }
  }
}

// MARK: Rows as the tables write them

extension Binding {
  static func path(_ name: KnownName, _ children: Binding...) -> Binding { Binding(name: name, children: children) }

  static func group(_ name: KnownName, _ group: BusinessGroup, _ children: Binding...) -> Binding {
    Binding(name: name, steps: [.new(group)], children: children)
  }

  static func term(_ name: KnownName, _ term: BusinessTerm, _ attributes: AttributeBinding...) -> Binding {
    Binding(name: name, meaning: .term(term), attributes: attributes)
  }

  static func repeatedTerm(_ name: KnownName, _ term: BusinessTerm, _ attributes: AttributeBinding...) -> Binding {
    Binding(name: name, meaning: .repeatedTerm(term), attributes: attributes)
  }

  /// What must stand there and says nothing beside what its place says.
  static func fixed(_ name: KnownName, _ values: StaticString...) -> Binding {
    Binding(name: name, meaning: .fixed(values), isRequired: true)
  }

  /// In another group than the element around.
  func into(_ steps: GroupStep...) -> Binding { changed { $0.steps = steps } }

  func when(_ condition: Condition) -> Binding { changed { $0.condition = condition } }

  func with(_ attributes: AttributeBinding...) -> Binding { changed { $0.attributes += attributes } }

  var repeating: Binding { changed { $0.repeats = true } }
  var required: Binding { changed { $0.isRequired = true } }
  var optional: Binding { changed { $0.isRequired = false } }

  private func changed(_ change: (inout Binding) -> Void) -> Binding {
    var binding = self
    change(&binding)
    return binding
  }

  /// In every row below this one: groups of lines become those of sub lines.
  var ofSubLine: Binding {
    changed { binding in
      binding.steps = binding.steps.map { step in
        switch step {
        case .new(let group): .new(group.ofSubLine)
        case .same(let group): .same(group.ofSubLine)
        case .root, .outer, .payment: step
        }
      }
      binding.children = binding.children.map(\.ofSubLine)
    }
  }
}

extension Binding.AttributeBinding {
  static func term(_ name: KnownName, _ term: BusinessTerm) -> Self {
    Self(name: name, meaning: .term(term), isRequired: false)
  }

  static func fixed(_ name: KnownName, _ values: StaticString...) -> Self {
    Self(name: name, meaning: .fixed(values), isRequired: true)
  }

  static func currency(isRequired: Bool = true) -> Self {
    Self(name: Attribute.currencyID, meaning: .invoiceCurrency, isRequired: isRequired)
  }

  static func accountingCurrency() -> Self {
    Self(name: Attribute.currencyID, meaning: .accountingCurrency, isRequired: true)
  }
}

// MARK: Ready for reading

/// The bindings of a syntax in one row, so that reading follows numbers.
struct BindingTable: Sendable {
  /// The first is the root element.
  let rows: [Row]

  struct Row: Sendable {
    let binding: Binding
    let name: KnownName
    let hasCondition: Bool
    let repeats: Bool
    /// Rows with the same name share it; it grows in the order of the schema.
    let rank: Int
    fileprivate(set) var children: Range<Int> = 0..<0
    fileprivate(set) var hasRequiredChildren = false
    let hasSteps: Bool
    let hasAttributes: Bool

    init(_ binding: Binding, rank: Int) {
      self.binding = binding
      self.rank = rank
      name = binding.name
      hasCondition = binding.condition != nil
      repeats = binding.repeats
      hasSteps = !binding.steps.isEmpty
      hasAttributes = !binding.attributes.isEmpty
    }
  }

  init(_ root: Binding) {
    var rows = [Row(root, rank: 0)]
    var index = 0
    // Each row's children follow one another; a recursive row has those of the row around it.
    var around = [0]
    while index < rows.count {
      if rows[index].binding.isRecursive {
        rows[index].children = rows[around[index]].children
        rows[index].hasRequiredChildren = rows[around[index]].hasRequiredChildren
        index += 1
        continue
      }
      let children = rows[index].binding.children
      rows[index].children = rows.count..<(rows.count + children.count)
      rows[index].hasRequiredChildren = children.contains(where: \.isRequired)
      for (rank, child) in children.enumerated() {
        rows.append(Row(child, rank: children.firstIndex { $0.name == child.name } ?? rank))
        around.append(index)
      }
      index += 1
    }
    self.rows = rows
  }
}
