import Testing

@testable import flowrepl

@Suite struct WorkersTests {
  @Test func `as many work at once as the process has processors`() {
    func count(_ status: String) -> Int? { Workers.allowedCount(Array(status.utf8)) }
    #expect(count("Name:\tflowrepl\nCpus_allowed:\t1\nCpus_allowed_list:\t0\n") == 1)
    #expect(count("Cpus_allowed:\tff,0000000a\nCpus_allowed_list:\t1,3,32-39\n") == 10)
    #expect(count("Name:\tflowrepl\nCpus_allowed_list:\t0-3\n") == nil)
    #expect(count("") == nil)
  }

  @Test func `results stand in the order of the items`() {
    #expect(Workers.results(Array(0..<1000)) { $0 * 2 } == (0..<1000).map { $0 * 2 })
  }
}
