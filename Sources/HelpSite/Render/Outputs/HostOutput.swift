import Mustache
import Text

/// A file that a host reads: its redirects, its headers.
struct HostOutput: OutputKind {
  let path: String
  /// The first of the site's hosts that reads it.
  let host: HostKind

  /// The site's own files of `content/root/` whose lines are joined to the program's.
  private static let joined = ["_headers", "_redirects"]

  static func files(of site: Site) -> [OutputFile] {
    published(by: site).map { path, host in
      OutputFile(
        path: OutputPath(path), source: .place(host.location),
        kind: Self(path: path, host: host.kind))
    }
  }

  /// What hosts of the site read of its output, by what asks for it.
  ///
  /// The names don't depend on what stands in the files.
  static func published(by site: Site) -> [(path: String, host: NamedHost)] {
    let hosts = site.configuration.hosts
    guard !hosts.isEmpty else { return [] }
    var plan = HostingPlan(of: site)
    for (name, _) in own(site) { plan.own[name] = "" }
    return HostFiles(hosts, plan).published.map { ($0.file.path, $0.host) }
  }

  /// The site's own files that are joined, if it has such.
  fileprivate static func own(_ site: Site) -> [(name: String, asset: Asset)] {
    joined.compactMap { name in
      site.source.assets[ContentFolder.root.key(of: name)].map { (name, $0) }
    }
  }

  func render(with worker: inout RenderWorker) throws {
    let files = host.files(for: try worker.hostingPlan())
    guard let file = files.first(where: { $0.place == .site && $0.path == path }) else { return }
    worker.buffer.append(file.text)
  }
}

extension RenderWorker {
  /// What the hosts shall do, with the site's own lines.
  mutating func hostingPlan() throws -> HostingPlan {
    var plan = HostingPlan(of: site)
    for (name, asset) in HostOutput.own(site) {
      var lines = String(decoding: try bytes(of: asset), as: UTF8.self)
      while lines.last?.isNewline == true { lines.removeLast() }
      plan.own[name] = lines
    }
    return plan
  }
}
