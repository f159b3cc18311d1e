/// Finds the calls that close a circle without any section in it, so that no value can end it.
struct EndlessCalls {
  private(set) var found: [Routine.Call] = []

  private enum Mark {
    case new, open, done
  }

  init(_ routines: [Routine]) {
    var marks = [Mark](repeating: .new, count: routines.count)
    for start in routines.indices where marks[start] == .new {
      marks[start] = .open
      var path = [(routine: start, call: 0)]
      while let (current, call) = path.last {
        guard call < routines[current].calls.count else {
          marks[current] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].call += 1
        let next = routines[current].calls[call]
        if next.isConditional || marks[next.callee] == .done { continue }
        if marks[next.callee] == .open {
          found.append(next)
        } else {
          marks[next.callee] = .open
          path.append((next.callee, 0))
        }
      }
    }
  }
}
