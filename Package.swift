// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where this is set, as in continuous integration.
let strict = Context.environment["SANAD_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "sanad",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sanad", targets: ["SanadCLI"]),
    .executable(name: "sanad-train", targets: ["SanadTrain"]),
    .executable(name: "sanad-bench", targets: ["SanadBench"]),
    .library(name: "Sanad", targets: ["Sanad", "SanadText", "SanadRDF", "SanadSHACL"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "SanadXML", dependencies: ["CLibXML2"]),
    .target(name: "SanadRDF", dependencies: ["SanadXML"]),
    .target(name: "SanadSHACL", dependencies: ["SanadRDF"]),
    .target(name: "SanadFuzzing", dependencies: ["SanadRDF"]),
    .target(name: "SanadGzip", dependencies: ["CZlib", "SanadRDF"]),
    .target(
      name: "SanadText",
      dependencies: ["SanadXML", .product(name: "Yams", package: "Yams")]),
    .target(name: "Sanad", dependencies: ["SanadText", "SanadRDF"]),
    .executableTarget(
      name: "SanadCLI",
      dependencies: [
        "Sanad", "SanadGzip", "SanadSHACL",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "SanadTrain",
      dependencies: [
        "Sanad", "SanadText", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "SanadBench",
      dependencies: [
        "Sanad", "SanadFuzzing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "SanadXMLTests", dependencies: ["SanadXML"]),
    .testTarget(
      name: "SanadRDFTests", dependencies: ["SanadRDF", "SanadXML"], exclude: ["JSONLDCases"]),
    .testTarget(name: "SanadGzipTests", dependencies: ["SanadGzip"]),
    .testTarget(
      name: "SanadSHACLTests", dependencies: ["SanadSHACL"], exclude: ["Cases"]),
    .testTarget(
      name: "SanadTextTests", dependencies: ["SanadText"], exclude: ["Documents/Cases"]),
    .testTarget(
      name: "SanadTests", dependencies: ["Sanad"],
      exclude: ["Snapshots", "ExampleArticles", "Gold", "Articles"]),
    .testTarget(name: "SanadTrainTests", dependencies: ["SanadTrain", "SanadText"]),
    .testTarget(
      name: "SanadCLITests", dependencies: ["SanadCLI"], exclude: ["Transcripts", "Samples"]),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer comes with the compiler, and only there is its target built where it is asked for.
if Context.environment["SANAD_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "SanadFuzz", dependencies: ["CFuzzer", "SanadFuzzing"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
