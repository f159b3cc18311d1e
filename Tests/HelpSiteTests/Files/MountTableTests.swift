@testable import Files

#if os(Linux)
  import TestSupport
  import Testing

  @testable import HelpSite

  @Suite struct MountTableTests {
    private static let table = MountTable(
      """
      21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      30 21 0:25 / /home rw - ext4 /dev/vdb rw
      31 30 0:26 / /home/me/my\\040site rw,nosuid shared:9 master:2 - fuse.bindfs bindfs rw
      32 21 0:27 / /mnt/c rw - 9p C:\\134 rw,trans=fd
      33 32 0:28 / /mnt/c rw - tmpfs tmpfs rw
      34 21 0:29 / /srv/a rw - nfs4 server:/a rw
      broken
      """)

    @Test(arguments: [
      ("/", "ext4"), ("/etc", "ext4"), ("/home", "ext4"), ("/home/me/my site", "fuse.bindfs"),
      ("/home/me/my site/content/en", "fuse.bindfs"), ("/home/me/my sites", "ext4"),
      ("/mnt/c/site", "tmpfs"), ("/srv/a/content", "nfs4"), ("/srv/ab", "ext4"),
    ])
    func `a folder lies on the last mount that is nearest above it`(path: String, kind: String) {
      #expect(Self.table.kind(of: path) == kind)
    }

    @Test func `without a table nothing is known`() {
      #expect(MountTable("").kind(of: "/") == nil)
    }

    @Test func `this process has a root`() {
      #expect(MountTable.own().kind(of: "/") != nil)
    }

    @Test func `only mounts that others may change are silent`() {
      for kind in ["fuse.bindfs", "fuse", "nfs", "nfs4", "cifs", "9p", "virtiofs", "vboxsf"] {
        #expect(SiteFolders.isSilent(kind), "\(kind)")
      }
      for kind in ["ext4", "xfs", "btrfs", "overlay", "tmpfs", "fuseblk", "zfs"] {
        #expect(!SiteFolders.isSilent(kind), "\(kind)")
      }
    }
  }
#endif
