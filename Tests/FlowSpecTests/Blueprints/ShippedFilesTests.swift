import Testing

@testable import FlowSpec
@testable import flowrepl

@Suite struct ShippedFilesTests {
  @Test func `the copy in the binary is what flows says`() throws {
    let folder = Page.top + "/flows"
    let paths = try DiskFiles().files(below: folder)
    let shipped = ShippedProgram.standard.files
    let names = paths.map { String($0.dropFirst(folder.utf8.count + 1)) }
    #expect(shipped.map(\.path).sorted() == names.sorted())
    for file in shipped {
      let bytes = try DiskFiles().read("\(folder)/\(file.path)", limit: SourceFile.maximumBytes)
      #expect(file.bytes == bytes, "\(file.path): run scripts/embed-flows")
    }
  }

  @Test func `blueprints are named as they are read`() {
    #expect(Blueprint.names == Blueprint.all.map(\.name))
    #expect(ShippedFiles.flowNames == ShippedProgram.standard.program.flows.map(\.name))
  }
}
