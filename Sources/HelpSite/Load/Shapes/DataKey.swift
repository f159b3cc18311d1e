/// A key that a mapping may have.
struct DataKey: Sendable {
  let name: String
  let type: DataType
  let isRequired: Bool
  /// What it means, if no table of the guide says so.
  let meaning: String?

  init(
    _ name: String, _ type: DataType, isRequired: Bool = false, meaning: String? = nil
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.meaning = meaning
  }

  static func required(_ name: String, _ type: DataType) -> Self {
    Self(name, type, isRequired: true)
  }
}
