import Files
package import Text

/// What `SiteGen hosts write` did.
package struct HostsReport: Sendable {
  /// The files that were written, from the site's folder.
  package let written: [SourcePath]
  /// Those that were right already.
  package let unchanged: Int
  /// What hosts would refuse.
  package let warnings: [Diagnostic]
}

extension SiteBuild {
  /// Writes what belongs to servers and to the repository into `hosting/` of the site's folder.
  ///
  /// - Returns: What was written.
  /// - Throws: ``BuildFailure`` for mistakes in the site, ``UsageFailure`` if it names no host or a
  ///   file is somebody else's; any other error is the machine's.
  package func writeHosts() async throws -> HostsReport {
    let inputs = try BuildInputs(of: folder, options: options)
    let resolved = try await resolve(parse(load(inputs)), inputs)
    let hosts = resolved.site.configuration.hosts
    guard !hosts.isEmpty else {
      throw UsageFailure(description: "site.yaml names no hosts; write hosts: [nginx] there")
    }
    var worker = RenderWorker(resolved.renderer)
    let files = HostFiles(hosts, try worker.hostingPlan())
    let former = try present(HostLock.path)
    var lock = HostLock(former ?? [])
    var changed: [(path: SourcePath, bytes: [UInt8])] = []
    var unchanged = 0
    for file in files.kept {
      let path = SourcePath("hosting/" + file.path)
      let bytes = Array(file.text.utf8)
      switch try present(path) {
      case bytes?: unchanged += 1
      case let other?:
        guard Self.isOwn(other, path, lock) else {
          throw UsageFailure(
            description: "\(path) isn't as SiteGen wrote it; move it elsewhere first")
        }
        changed.append((path, bytes))
      case nil: changed.append((path, bytes))
      }
      if HostLock.holds(path) { lock.note(bytes, of: path) }
    }
    if let bytes = lock.bytes, bytes != former { changed.append((HostLock.path, bytes)) }
    for file in changed where try !folder.create(file.path, with: file.bytes) {
      try folder.replace(file.path, with: file.bytes)
    }
    return HostsReport(
      written: changed.map(\.path).filter { $0 != HostLock.path }, unchanged: unchanged,
      warnings: resolved.warnings.filter {
        $0.id.hasPrefix("hosts.") || $0.id == "redirect.pattern"
      })
  }

  private static func isOwn(_ bytes: [UInt8], _ path: SourcePath, _ lock: HostLock) -> Bool {
    HostLock.holds(path)
      ? lock.says(bytes, of: path) : String(decoding: bytes, as: UTF8.self).contains(HostFile.mark)
  }
}
