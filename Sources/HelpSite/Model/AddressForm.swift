/// Where the page of a Markdown file stands: what `addresses` of `site.yaml` says.
///
/// A folder's page (`billing/index.md`) stands in its folder in both forms, which is there anyway.
enum AddressForm: String, CaseIterable, Sendable {
  /// `/en/refunds/`: a folder with one file.
  case folders
  /// `/en/refunds.html`: the file alone.
  case flat
}
