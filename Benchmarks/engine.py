"""Builds a program of a benchmark against the sources of FlowSpec, as a package of its own below .build."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]

MANIFEST = """// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "{name}",
  targets: [.target(name: "FlowSpec"), .executableTarget(name: "{name}", dependencies: ["FlowSpec"])],
  swiftLanguageModes: [.v6]
)
"""


def linked(link, target):
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.is_symlink():
        link.symlink_to(target)


def built(name):
    """The release binary of Benchmarks/NAME/main.swift."""
    package = ROOT / ".build" / "benchmarks" / name
    linked(package / "Sources" / "FlowSpec", ROOT / "Sources" / "FlowSpec")
    linked(package / "Sources" / name / "main.swift", ROOT / "Benchmarks" / name / "main.swift")
    (package / "Package.swift").write_text(MANIFEST.format(name=name))
    print("Building; the first time takes a few minutes ...", file=sys.stderr)
    subprocess.run(["swift", "build", "--quiet", "-c", "release", "--package-path", package], check=True)
    return package / ".build" / "release" / name
