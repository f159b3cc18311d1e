/// The forms that languages have for counted things, by CLDR's names.
///
/// Which numbers take which form differs: `one` is 1 in English, 0 and 1 in French, 1, 21, 31
/// and so on in Russian.
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero
  case one
  case two
  case few
  case many
  case other
}
