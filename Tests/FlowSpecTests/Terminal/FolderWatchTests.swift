import Glibc
import Testing

@testable import flowrepl

@Suite(.serialized) final class FolderWatchTests {
  private let folder = "/tmp/flowrepl-watch-\(getpid())-\(UInt64.random(in: 0 ... .max))"

  init() { mkdir(folder, 0o700) }

  deinit {
    for name in ["a.yaml", "b.yaml", ".a.swp", "a~"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private func write(_ name: String) {
    let file = open(folder + "/" + name, O_WRONLY | O_CREAT, 0o600)
    _ = Glibc.write(file, "x", 1)
    close(file)
  }

  @Test func `writing, replacing and removing are changes`() throws {
    let watch = try #require(FolderWatch())
    watch.watch([folder, folder + "/nowhere"])
    #expect(!watch.takeChanges())
    write("a.yaml")
    #expect(watch.takeChanges())
    #expect(!watch.takeChanges())
    rename(folder + "/a.yaml", folder + "/b.yaml")
    #expect(watch.takeChanges())
    unlink(folder + "/b.yaml")
    #expect(watch.takeChanges())
  }

  @Test func `what editors keep beside the file is no change`() throws {
    let watch = try #require(FolderWatch())
    watch.watch([folder])
    write(".a.swp")
    write("a~")
    #expect(!watch.takeChanges())
  }

  @Test func `a folder that is not asked for any more is left alone`() throws {
    let watch = try #require(FolderWatch())
    watch.watch([folder])
    watch.watch([])
    _ = watch.takeChanges()
    write("a.yaml")
    #expect(!watch.takeChanges())
  }
}
