/// What the compiler can find wrong with a tag, and what it then advises.
struct Mistake {
  let kind: TemplateError.Kind
  var hint: String?

  static let tooDeep = Self(kind: .tooDeep)
  static let tooLarge = Self(kind: .tooLarge)
  static let endlessRecursion = Self(kind: .endlessRecursion)
  static let unsafeEnd = Self(
    kind: .unsafePlace, hint: "close the tag, comment or element in which the template ends")
  static let unsafeSection = Self(
    kind: .unsafePlace, hint: "end the section at the kind of place where it begins")

  static func unsafePlace(_ place: HTMLPlace) -> Self {
    Self(kind: .unsafePlace, hint: place.hint)
  }
}
