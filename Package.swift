// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: language mode 6, nothing implicit, no warning tolerated.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What is tested does its work as fast as what is shipped, so that the tests take half the time.
let tested: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The preview is left out of programs that are built without its trait.
let preview = TargetDependencyCondition.when(traits: ["Preview"])

let package = Package(
  name: "SiteGen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "SiteGen", targets: ["SiteGen"])],
  traits: [
    .default(enabledTraits: ["Preview"]),
    .trait(
      name: "Preview",
      description: "The command serve. Who only builds and checks needs no SwiftNIO without it."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    // cmark's allocator takes no argument of its own, so the arena is thread-local: C, not Swift.
    .target(name: "CArena"),
    // What Swift can't: arguments without /proc, and children that end with this program.
    .target(name: "CProcess"),
    // The default theme and the files of a new site, carried inside the binary.
    .target(name: "CTheme"),
    // Pages of the guide, carried too: reports and schemas quote from them.
    .target(name: "CGuide"),
    // What the preview adds to the pages it shows: a script and its style sheet.
    .target(name: "CPreview"),

    // The C library of the system, whose module has another name on each.
    .target(name: "Platform", swiftSettings: tested),
    // Used by the three parsers, which know no file and no site: so it must know none either.
    .target(name: "Text", dependencies: ["Platform", "CXXHash"], swiftSettings: tested),
    .target(
      name: "CommonMark", dependencies: ["Platform", "Text", "CCmark", "CArena"],
      swiftSettings: tested),
    .target(name: "YAML", dependencies: ["Text", "CYAML"], swiftSettings: tested),
    .target(name: "Mustache", dependencies: ["Text"], swiftSettings: tested),
    // Translators' file formats, read and written without knowing what a site is.
    .target(name: "Catalogs", dependencies: ["Text"], swiftSettings: tested),
    // Used by Publishing; all that reads the disk goes through it.
    .target(name: "Files", dependencies: ["Platform", "Text", "CProcess"], swiftSettings: tested),
    // Alone has to do with ICU.
    .target(
      name: "Languages", dependencies: ["Text"], swiftSettings: tested,
      // Foundation formats no months and years on Linux; the ICU below it does.
      linkerSettings: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),
    // Alone changes what is published, and alone has to do with zlib and brotli.
    .target(
      name: "Publishing", dependencies: ["Platform", "Text", "Files", "CZlib", "CBrotli"],
      swiftSettings: tested),
    .target(
      name: "HelpSite",
      dependencies: [
        "Platform", "Text", "CommonMark", "YAML", "Mustache", "Catalogs", "Files", "Languages",
        "Publishing", "CTheme", "CGuide",
      ],
      swiftSettings: tested),
    .target(
      name: "PreviewServer",
      dependencies: [
        "Platform", "Text", "Files", "HelpSite", "CPreview",
        .product(name: "NIOCore", package: "swift-nio", condition: preview),
        .product(name: "NIOPosix", package: "swift-nio", condition: preview),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: preview),
      ],
      swiftSettings: tested),
    .executableTarget(
      name: "SiteGen",
      dependencies: [
        "Platform", "CProcess", "Text", "Files", "Languages", "Publishing", "HelpSite",
        .target(name: "PreviewServer", condition: preview),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: tested,
      // A build remembers which program made it: with an ID it needn't hash its whole file.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id"], .when(platforms: [.linux]))]),

    // What the tests of several targets share.
    .target(
      name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["Text", "CommonMark", "CCmark", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "YAMLTests", dependencies: ["TestSupport", "Text", "YAML"], swiftSettings: strict),
    .testTarget(
      name: "MustacheTests", dependencies: ["Text", "Mustache", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogsTests", dependencies: ["Text", "Catalogs", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HelpSiteTests",
      dependencies: [
        "Platform", "Text", "CommonMark", "Files", "Languages", "Publishing", "HelpSite", "CZlib",
        "TestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewServerTests",
      dependencies: [
        "PreviewServer", "SiteGen",
        .product(name: "NIOCore", package: "swift-nio", condition: preview),
        .product(name: "NIOEmbedded", package: "swift-nio", condition: preview),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteGenTests", dependencies: ["Platform", "SiteGen", "TestSupport", "YAML"],
      swiftSettings: strict),
  ]
)

// The fuzzers want everything compiled with coverage: `make fuzz` alone builds them.
if Context.environment["SITEGEN_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "HelpSite", "Mustache", "PreviewServer", "YAML",
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      path: "Tests/Fuzz", exclude: ["seeds", "site"], swiftSettings: strict)
  ]
}
