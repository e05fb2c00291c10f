import Foundation
import Testing
import Yams

/// docs/SCALE.md and docs/scale/: what they tell people to type is typed here.
@Suite struct SchedulerTests {
  /// Three folders, the second without posts.
  private func kreise() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["a", "b", "c"] { _ = try scratch.copy(Program.sample, to: "kreise/\(name)") }
    try FileManager.default.removeItem(atPath: scratch.path + "/kreise/b/stellen.csv")
    return scratch
  }

  private func repair(_ scratch: Scratch) throws {
    try Disk.write(Disk.bytes(Program.sample + "/stellen.csv"), to: scratch.path + "/kreise/b/stellen.csv")
  }

  private func expectSettled(_ names: [String], in scratch: Scratch, _ run: Program.Result) throws {
    #expect(try Disk.names(scratch.path + "/ausgabe") == names, "\(run.summary)")
    for name in names {
      #expect(try Disk.files(scratch.path + "/ausgabe/" + name) == Settled.sample.get().files, "\(name)")
    }
  }

  private func shell(_ command: String, in scratch: Scratch, _ variables: [String: String?] = [:]) throws
    -> Program.Result
  {
    let folder = (Program.path as NSString).deletingLastPathComponent
    return try Program.run(
      ["-c", command], in: scratch.path,
      environment: ["PATH": "\(folder):/usr/bin:/bin", "HOME": scratch.path].merging(variables) { $1 },
      program: "/bin/sh")
  }

  /// The commands of a document: its blocks of `sh` that hold `word`.
  private func commands(_ path: String, with word: String) throws -> [String] {
    let text = String(decoding: try Disk.bytes(Program.package + "/" + path), as: UTF8.self)
    let blocks = text.components(separatedBy: "```sh\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }.filter { $0.contains(word) }
    try #require(!blocks.isEmpty, "\(path) shows no command with \(word)")
    return blocks
  }

  @Test func `GNU parallel settles folders, tells which failed, and resumes those`() throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel"), "make test installs Debian's parallel")
    let blocks = try commands("docs/SCALE.md", with: "parallel ")
    try #require(blocks.count == 2, "one to begin, one to resume")
    let scratch = try kreise()
    let first = try shell(blocks[0], in: scratch)
    #expect(first.status == 1, "one folder failed: \(first.summary)")
    try expectSettled(["a", "c"], in: scratch, first)
    let log = String(decoding: try Disk.bytes(scratch.path + "/verlauf.tsv"), as: UTF8.self)
    let rows = log.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    #expect(rows.count == 3)
    for row in rows { #expect((row[6] == "1") == row[8].contains("kreise/b"), "\(log)") }
    let said = try Disk.bytes(scratch.path + "/protokoll/b/stderr")
    #expect(String(decoding: said, as: UTF8.self).contains("[RUN-DATEI]"))
    try repair(scratch)
    let second = try shell(blocks[1], in: scratch)
    #expect(second.status == 0, "\(second.summary)")
    try expectSettled(["a", "b", "c"], in: scratch, second)
    let whole = String(decoding: try Disk.bytes(scratch.path + "/verlauf.tsv"), as: UTF8.self)
    #expect(whole.split(separator: "\n").count == 5, "only the failed one ran again:\n\(whole)")
  }

  @Test func `the Slurm script is sound, settles its folder, and asks again for what the environment spoilt`() throws {
    let script = Program.package + "/docs/scale/slurm.sh"
    let scratch = try kreise()
    #expect(try Program.run(["-n", script], program: "/bin/bash").status == 0)
    try Disk.write(Array("kreise/a\nkreise/b\nkreise/c\n".utf8), to: scratch.path + "/kreise.txt")
    // A scheduler of one line: it writes down what it is asked.
    let bin = scratch.path + "/bin"
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: false)
    try Disk.write(Array("#!/bin/sh\necho \"$@\" >> \(scratch.path)/asked\n".utf8), to: bin + "/scontrol")
    chmod(bin + "/scontrol", 0o755)
    func task(_ number: Int, _ command: String = "") throws -> Program.Result {
      try shell(
        "PATH=\(bin):$PATH; \(command) exec bash \(script)", in: scratch,
        ["SLURM_ARRAY_TASK_ID": "\(number)", "SLURM_ARRAY_JOB_ID": "77"])
    }
    let first = try task(1)
    #expect(first.status == 0, "\(first.summary)")
    #expect(try task(2).status == 1)
    let last = try task(3)
    try expectSettled(["a", "c"], in: scratch, last)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/asked"))
    let log = String(decoding: try Disk.bytes(scratch.path + "/protokoll/b.txt"), as: UTF8.self)
    #expect(log.contains("[RUN-DATEI]"))
    // An output that cannot be written.
    try FileManager.default.removeItem(atPath: scratch.path + "/ausgabe")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/ausgabe", withDestinationPath: "/proc/self")
    #expect(try task(1).status == 3)
    #expect(try Disk.bytes(scratch.path + "/asked") == Array("requeue 77_1\n".utf8))
  }

  @Test func `the Kubernetes job is YAML, and its command settles the folder of its index`() throws {
    let text = String(decoding: try Disk.bytes(Program.package + "/docs/scale/kubernetes.yaml"), as: UTF8.self)
    let job = try #require(try compose(yaml: text))
    #expect(job["kind"]?.string == "Job" && job["apiVersion"]?.string == "batch/v1")
    let spec = try #require(job["spec"])
    #expect(spec["completionMode"]?.string == "Indexed")
    #expect(spec["podFailurePolicy"]?["rules"]?[0]?["onExitCodes"]?["values"]?.array().compactMap(\.int) == [1, 2])
    let container = try #require(spec["template"]?["spec"]?["containers"]?[0])
    #expect(container["command"]?.array().compactMap(\.string) == ["/bin/sh", "-c"])
    let command = try #require(container["args"]?[0]?.string)
    let scratch = try kreise()
    let run = try shell(command, in: scratch, ["JOB_COMPLETION_INDEX": "2"])
    #expect(run.status == 0, "\(run.summary)")
    try expectSettled(["c"], in: scratch, run)
    #expect(try shell(command, in: scratch, ["JOB_COMPLETION_INDEX": "1"]).status == 1)
  }
}
