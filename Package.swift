// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order in which data flows; imports run the other way only.
// `Documents` renders and must never see a person: its closure of dependencies does not hold `Records`
// (checked by the build with --explicit-target-dependency-import-check and by Tests/ProjectTests).

let package = Package(
  name: "abrechnung",
  dependencies: [
    // Command line: parsing of verbs, options and arguments. Texts and exit codes are ours.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // YAML of vereinbarung.yaml and profile/*.yaml, read as nodes: text with line and column, nothing guessed.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // libxml2: parser, XML Schema. The one C library.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Our own two loops over every byte that is read, in C for the processor's instructions that Swift cannot name.
    .target(name: "CBytes", cSettings: [.unsafeFlags(["-O2"])]),

    // The ground: knows nothing of settlements.
    .target(name: "Money"),
    .target(name: "Dates"),
    .target(name: "Digests", dependencies: ["CBytes"]),
    // Official keys with their check digits: AGS, ARS, Leitweg-ID, IBAN.
    .target(name: "Identifiers"),
    .target(name: "Diagnostics"),
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(name: "Templates", dependencies: ["Diagnostics"]),
    // Bars as SVG text. Must not know what they mean.
    .target(name: "Charts", dependencies: ["Money"]),

    // The flow.
    .target(
      name: "Settings",
      dependencies: ["Dates", "Diagnostics", "Identifiers", "Money", .product(name: "Yams", package: "Yams")]),
    // What the reading lets through: posts and sums. Must not know persons.
    .target(name: "Facts", dependencies: ["Dates", "Diagnostics", "Identifiers", "Money"]),
    // The only module in which names and personnel numbers exist.
    .target(
      name: "Records", dependencies: ["CBytes", "Dates", "Diagnostics", "Facts", "Identifiers", "Money", "Settings"]),
    .target(name: "Costs", dependencies: ["Dates", "Diagnostics", "Facts", "Identifiers", "Money", "Settings"]),
    .target(
      name: "Allocation",
      dependencies: ["Costs", "Dates", "Diagnostics", "Facts", "Identifiers", "Money", "Settings"]),
    // Names and structure of UBL and CII, from their schemas. Must not know rules.
    .target(name: "InvoiceSyntax", dependencies: ["XML"]),
    // EN 16931: the model and its syntaxes. Must not know the settlement.
    .target(name: "Invoice", dependencies: ["Dates", "Identifiers", "InvoiceSyntax", "Money", "XML"]),
    // The official rules of EN 16931 and XRechnung. Must not know the settlement.
    .target(
      name: "Validation", dependencies: ["Dates", "Diagnostics", "Identifiers", "Invoice", "InvoiceSyntax", "XML"]),
    .target(
      name: "Statements",
      dependencies: [
        "Allocation", "Costs", "Dates", "Diagnostics", "Digests", "Facts", "Identifiers", "Invoice", "Money",
        "Settings",
      ]),
    .target(
      name: "Documents",
      dependencies: [
        "Allocation", "Charts", "Costs", "Dates", "Diagnostics", "Digests", "Facts", "Identifiers", "Invoice",
        "InvoiceSyntax", "Money", "Settings", "Statements", "Templates", "Validation", "XML",
      ]),
    // Sealed bags of what was issued, as bytes. Must not know files, a clock or what documents say.
    .target(name: "Archive", dependencies: ["Dates", "Diagnostics", "Digests", "Identifiers"]),
    // The outside world: files, clock, environment. Calls the stages in order.
    .target(
      name: "SettlementRun",
      dependencies: [
        "Allocation", "Archive", "Costs", "Dates", "Diagnostics", "Digests", "Documents", "Facts", "Identifiers",
        "Invoice",
        "Money", "Records", "Settings", "Statements", "Templates", "Validation", "XML",
      ]),
    .executableTarget(
      name: "abrechnung",
      dependencies: [
        "Dates", "Diagnostics", "Money", "SettlementRun",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The reader alone, for `make bench`.
    .executableTarget(
      name: "export-sums", dependencies: ["Dates", "Diagnostics", "Money", "Records", "Settings"],
      path: "Tests/Benchmarks/ExportSums"),
    // Validation alone, in one process again and again, for `make bench` and comparisons with the official rules.
    .executableTarget(
      name: "validate-invoices", dependencies: ["InvoiceSyntax", "Validation", "XML"],
      path: "Tests/Benchmarks/ValidateInvoices"),
    // Rendering alone, and writing invoices alone, for `make bench`.
    .executableTarget(
      name: "render-documents",
      dependencies: ["Diagnostics", "Documents", "Invoice", "Money", "SettlementRun", "Statements", "Validation"],
      path: "Tests/Benchmarks/RenderDocuments"),
    // Reading into terms alone, for timing.
    .executableTarget(
      name: "read-invoices", dependencies: ["Invoice", "XML"], path: "Tests/Benchmarks/ReadInvoices"),
    // Seeded random numbers and other tools that several test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // Payroll exports in all dialects, and as products write them: for tests alone, which import it with @testable.
    .target(name: "ExportSupport", dependencies: ["Settings", "TestSupport"], path: "Tests/ExportSupport"),
    .testTarget(name: "MoneyTests", dependencies: ["Money", "TestSupport"]),
    .testTarget(name: "DatesTests", dependencies: ["Dates", "TestSupport"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests", "TestSupport"]),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Diagnostics", "Digests", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "IdentifiersTests", dependencies: ["Identifiers"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "XMLTests", dependencies: ["XML"]),
    .testTarget(name: "InvoiceSyntaxTests", dependencies: ["InvoiceSyntax", "TestSupport", "XML"]),
    .testTarget(
      name: "ValidationTests", dependencies: ["Diagnostics", "InvoiceSyntax", "TestSupport", "Validation", "XML"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Diagnostics", "Templates"]),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Money", "TestSupport", "XML"], exclude: ["Golden"]),
    .testTarget(
      name: "SettingsTests", dependencies: ["Dates", "Diagnostics", "Identifiers", "Money", "Settings", "TestSupport"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Dates", "Diagnostics", "ExportSupport", "Facts", "Identifiers", "Money", "Records", "Settings", "TestSupport",
      ]),
    .testTarget(
      name: "AllocationTests",
      dependencies: [
        "Allocation", "Costs", "Dates", "Diagnostics", "Facts", "Identifiers", "Money", "Settings", "TestSupport",
      ]),
    .testTarget(
      name: "StatementsTests",
      dependencies: [
        "Allocation", "Costs", "Dates", "Diagnostics", "Facts", "Identifiers", "Invoice", "Money", "Settings",
        "Statements", "TestSupport",
      ]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Allocation", "Costs", "Dates", "Diagnostics", "Digests", "Documents", "Facts", "Identifiers", "Invoice",
        "InvoiceSyntax", "Money", "Settings", "Statements", "Templates", "TestSupport", "XML",
      ]),
    .testTarget(
      name: "InvoiceTests", dependencies: ["Dates", "Invoice", "InvoiceSyntax", "Money", "TestSupport", "XML"]),
    // Runs the product as its users do, as a process on folders.
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Diagnostics", "ExportSupport", "SettlementRun", "Settings", "TestSupport", "XML", "abrechnung",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "ProjectTests", dependencies: ["Diagnostics"]),
    // Damaged inputs for the readers: a long run of its own (make fuzz), a short one among the tests.
    .target(
      name: "FuzzSupport", dependencies: ["Diagnostics", "Facts", "Money", "Records", "Settings", "TestSupport"],
      path: "Tests/FuzzSupport"),
    .executableTarget(name: "fuzz-reading", dependencies: ["Diagnostics", "FuzzSupport"], path: "Tests/Fuzz/Reading"),
    .testTarget(name: "FuzzTests", dependencies: ["Diagnostics", "FuzzSupport", "TestSupport"]),
  ]
)

// libFuzzer on the check of invoices needs the whole build instrumented: `make fuzz-validate` asks for it.
if Context.environment["ABRECHNUNG_FUZZER"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-validate", dependencies: ["Validation"], path: "Tests/Fuzz/Validate", exclude: ["invoice.dict"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

for target in package.targets where target.type != .system && target.name != "CBytes" {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
