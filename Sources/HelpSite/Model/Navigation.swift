/// The links in the header and in the footer of each page.
struct Navigation: Sendable {
  var header: [FrameLink] = []
  var footer: [FrameLink] = []
}
