import Text

/// The files of all hosts of a site, each with the place where it stands.
struct HostFiles {
  /// A file of the output, which a host reads there.
  struct Published {
    let file: HostFile
    let host: NamedHost
  }

  /// By path, each once: the first host that reads it gets it.
  private(set) var published: [Published] = []
  /// Paths below `hosting/`, and what stands there.
  private(set) var kept: [(path: String, text: String)] = []

  /// What hosts read in another form than the one that gets the file.
  private(set) var clashes: [Clash] = []

  /// A file of the output that two hosts read in different forms.
  struct Clash {
    let path: String
    let host: NamedHost
    let owner: NamedHost
  }

  init(_ hosts: [NamedHost], _ plan: HostingPlan) {
    var owners: [String: Published] = [:]
    for host in hosts {
      for file in host.kind.files(for: plan) {
        guard file.place == .site else {
          keep(file, of: host)
          continue
        }
        guard let owner = owners[file.path] else {
          let first = Published(file: file, host: host)
          owners[file.path] = first
          published.append(first)
          continue
        }
        guard owner.file.text != file.text else { continue }
        clashes.append(Clash(path: file.path, host: host, owner: owner.host))
        keep(file, of: host)
      }
    }
  }

  private mutating func keep(_ file: HostFile, of host: NamedHost) {
    kept.append(("\(host.kind.rawValue)/\(file.path)", file.text))
  }
}
