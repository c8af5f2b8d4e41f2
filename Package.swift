// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "flowrepl",
  products: [
    .executable(name: "flowrepl", targets: ["flowrepl"]),
    .library(name: "FlowSpec", targets: ["FlowSpec"]),
  ],
  targets: [
    .systemLibrary(
      name: "CEdit",
      pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"])]
    ),
    .target(name: "FlowSpec"),
    .executableTarget(name: "flowrepl", dependencies: ["FlowSpec", "CEdit"]),
    .testTarget(
      name: "FlowSpecTests",
      dependencies: ["FlowSpec", "flowrepl"],
      exclude: ["Fixtures"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
