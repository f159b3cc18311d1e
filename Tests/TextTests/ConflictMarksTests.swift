import Testing
import Text

@Suite struct ConflictMarksTests {
  @Test(arguments: [
    ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", [1]),
    ("a\n<<<<<<< HEAD\n||||||| base\n=======\n>>>>>>> x\nb\n<<<<<<<\n=======\n>>>>>>>", [2, 7]),
    ("<<<<<<< a\r\n=======\r\n>>>>>>> b\r\n", [1]),
    // What is left of a conflict that somebody began to mend.
    ("a\n=======\nb\n>>>>>>> x\n", [4]), ("a\n||||||| base\nb\n", [2]), ("<<<<<<< HEAD\na", [1]),
    // A conflict within what the sides have in common.
    ("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n=======\n>>>>>>> a\n", [1, 2, 6]),
  ])
  func `a conflict is found at the line where it begins`(text: String, lines: [Int]) {
    #expect(ConflictMarks.lines(in: Array(text.utf8)) == lines)
  }

  @Test(arguments: [
    "", "Title\n=======\n\ntext", "=======", " <<<<<<< HEAD", "    <<<<<<< HEAD\n    >>>>>>> x",
    "<<<<<<<<\n", "<<<<<<\n", "<<<<<<<HEAD", ">>>>>>>>> x", ">>>>>>>x", "|||||||\n|---|\n",
    "||||||| a | b |", "||||||| ", "a <<<<<<< b", "> > > > > > > deep",
  ])
  func `what only looks like one is none`(text: String) {
    #expect(ConflictMarks.lines(in: Array(text.utf8)) == [])
  }
}
