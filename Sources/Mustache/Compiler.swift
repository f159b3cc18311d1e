/// Compiles one template, and all that it includes, to a program.
///
/// Every template becomes a ``Routine`` for each kind of place that it is included at. Blocks are
/// put in where they are shown, because the parent tag that fills them is known by then.
struct Compiler {
  let library: [ParsedTemplate]
  let rules: EscapingRules
  var errors: [TemplateError] = []
  /// All constant text, one after the other.
  var text: [UInt8] = []
  /// Whether one of the templates is missing or has errors, which are reported where it is parsed.
  var isIncomplete = false
  /// The indices of all templates met.
  private(set) var included: Set<Int> = []
  private(set) var routines: [Routine] = []
  private var numbers: [Routine.Key: Int] = [:]
  private var steps = 0
  private var depth = 0

  // The state inside the routine being compiled.
  var routine = Routine(isIndented: false)
  var place = HTMLPlace()
  /// Whether the white space of the next line was written already.
  var isIndentationWritten = false

  init(_ library: [ParsedTemplate], rules: EscapingRules) {
    self.library = library
    self.rules = rules
  }

  /// Compiles the template and returns its code, or `nil` if there are errors.
  mutating func compile(_ template: Int) -> LinkedCode? {
    guard !library[template].isBroken else { return nil }
    _ = number(
      of: Routine.Key(template: template, isIndented: false, place: HTMLPlace(), blocks: [:]))
    if rules == .html && errors.isEmpty && place.state != .text && place.state != .tagOpen {
      report(.unsafeEnd, library[template].tokens.count - 1, template)
    }
    for call in EndlessCalls(routines).found {
      report(.endlessRecursion, call.token, call.template)
    }
    return errors.isEmpty && !isIncomplete ? LinkedCode(routines) : nil
  }

  /// Compiles a routine unless that is done, and leaves `place` behind it.
  mutating func number(of key: Routine.Key) -> Int {
    included.insert(key.template)
    isIncomplete = isIncomplete || library[key.template].hasErrors
    if let known = numbers[key] {
      routines[known].isExitAssumed = routines[known].exit == nil
      place = routines[known].exit ?? key.place
      return known
    }
    let number = routines.count
    numbers[key] = number
    routines.append(Routine(isIndented: key.isIndented))
    let caller = (routine, isIndentationWritten)
    (routine, isIndentationWritten) = (Routine(isIndented: key.isIndented), false)
    let tokens = library[key.template].tokens
    compile(tokens.indices, Scope(template: key.template, blocks: key.blocks))
    append(.callEnd, tokens.count - 1, key.template)
    finish(number, key)
    (routine, isIndentationWritten) = caller
    return number
  }

  private mutating func finish(_ number: Int, _ key: Routine.Key) {
    // A call of itself was compiled as if it ended where it began.
    if routines[number].isExitAssumed && place != key.place {
      report(.unsafeEnd, library[key.template].tokens.count - 1, key.template)
    }
    routine.exit = place
    routines[number] = routine
  }

  mutating func compile(_ range: Range<Int>, _ scope: Scope) {
    var index = range.lowerBound
    depth += 1
    defer { depth -= 1 }
    while index < range.upperBound, !isOverLimits(index, scope) {
      let token = library[scope.template].tokens[index]
      if token.startsLine && !token.isStandalone && token.kind != .text {
        beginLine(index, scope)
      }
      compile(token, at: index, scope)
      index = token.opens ? token.partner + 1 : index + 1
    }
  }

  private mutating func compile(_ token: Token, at index: Int, _ scope: Scope) {
    switch token.kind {
    case .text: compileText(token, at: index, scope)
    case .variable, .raw: compileVariable(token, at: index, scope)
    case .section, .inverted: compileSection(token, at: index, scope)
    case .partial: call(token, at: index, scope)
    case .parent: compileParent(token, at: index, scope)
    case .block: compileBlock(token, at: index, scope)
    case .close, .comment, .delimiters: break
    }
  }

  /// Whether to stop, with an error reported once.
  private mutating func isOverLimits(_ index: Int, _ scope: Scope) -> Bool {
    steps += 1
    guard depth > Limits.depth || steps > Limits.operations else { return false }
    let mistake = depth > Limits.depth ? Mistake.tooDeep : .tooLarge
    if !errors.contains(where: { $0.kind == mistake.kind }) {
      report(mistake, index, scope.template)
    }
    return true
  }
}
