package import Diagnostics
internal import Facts
internal import Money
package import Settings

/// The posts of `stellen.csv` as a table for the year after: each once, nobody on it.
package func postsWithoutHolders(_ table: InputTables.Table, agreement: Agreement) -> Checked<[UInt8]> {
  let read = PostTable.read(table.bytes, file: table.file, agreement: agreement)
  guard let posts = read.value?.posts, !read.findings.hasErrors else { return Checked(nil, read.findings) }
  let header = PostTable.columns.map(\.header).joined(separator: ";")
  let rows = posts.map { post in
    let known = [post.id, post.region, post.plannedFTE.german].map(field)
    return (known + Array(repeating: "", count: PostTable.columns.count - known.count)).joined(separator: ";")
  }
  return Checked(Array((([header] + rows).joined(separator: "\n") + "\n").utf8), read.findings)
}

private func field(_ text: String) -> String {
  text.contains { ";\"\n\r".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}
