import Text

/// One colour in the light scheme and in the dark; `nil` where the style sheet doesn't tell it.
struct SchemeColor: Sendable {
  var light: Color?
  var dark: Color?
}
