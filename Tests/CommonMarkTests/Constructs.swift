/// Small texts of our own that use every construct of CommonMark, section by section.
let constructs: [String] = [
  // Tabs, blank lines, what isn't markup.
  "\tcode behind a tab\n", "-\titem behind a tab\n\n\tits second paragraph\n", ">\t\tquoted code\n",
  "", "\n\n  \n", "plain\n\n\n\nwords", "no end of line", "a \\* b \\\\ c \\q",
  // Thematic breaks and headings.
  "***\n", "a\n\n- - -\nb\n", " _ _ _\n", "# One\n## Two ##\n### Three\n", "####### seven\n",
  "#no heading\n", "##\n", "Title\nof two lines\n===\n\nSub\n---\ntext\n", "a\n# b\nc\n",
  // Code and HTML blocks.
  "    indented\n\n      more\n\ntext\n", "```swift extra\nlet a = 1 < 2\n```\n",
  "````\n```\n````\nafter\n", "```\n\n```\n", "<div>\n*no emphasis*\n</div>\n\n*yes*\n",
  "<!-- a\n\nb -->\ntext\n", "<script>\nlet a\n</script>\n", "<custom-tag>\nx\n\ny\n",
  "a\n<p>\nb\n",
  "<?php\n\n?>\n<!DOCTYPE html>\n<![CDATA[\nx\n]]>\n",
  // Link reference definitions.
  "[a]: /u 'title'\n\n[a] and [b][a] and [A][]\n", "[a]: <u v>\n[b]: w\nx [a] [b]\n",
  "[only]: /u\n",
  "[a]: /one\n[a]: /two\n\n[a]\n", "> [q]: /u\n\n[q]\n",
  // Paragraphs and breaks.
  "  a\n     b\nc\n", "a  \nb\\\nc\nd  \n\ne\\\n",
  // Containers.
  "> a\nlazy\n> > b\n\n>\n> c\n", "> - a\n>\n>   b\n> - c\n", ">\n", "> # t\n> text\n\n> other\n",
  "- a\n- b\n+ c\n", "1. a\n2. b\n\n7) c\n", "- a\n\n  b\n\n      code\n- c\n", "-\n  a\n-\n- b\n",
  "- a\n  - b\n    - c\n- d\n", "- a\n\n  > q\n  ```\n  x\n  ```\n- d\n", "10. a\n    1. b\n",
  "- a\n<!-- -->\n- b\n",
  "* a\n*\n\n* c\n", "- # t\n- ***\n- ```\n  y\n", "- a\n\n\n- b\n\ntext\n", "0. zero\n",
  "- <b>\n\n- x\n",
  // Inlines.
  "`a`` b` ``c ` d`` ` ` ``\n", "*a* _b_ **c** __d__ ***e*** a*b*c a_b_c **x*y*z**\n",
  "*a **b* c**\n",
  "[l](/u \"t\") [m](<a b>) [n]() [o](u 'q\"q') [p](a(b)c) [[q]](r) ![i [j](k) *l*](m \"n\")\n",
  "[x](javascript:a) [y](data:text/html,b) ![z](data:image/png;c) [w](VBScript:d) [v](file:///e)\n",
  "<https://a.example/?b=c&d> <m@a.example> <not a link>\n",
  "a <b c='d'> </b> <!-- e --> <?f?> g\n",
  "&amp; &copy; &#35; &#x22; &unknown; &#0;\n", "a < b > c & d \" e\n", "[a](/ü?x=é&y=\"%20)\n",
  "日本 **語**\n",
  "# *a* `b` [c](d) ![e](f)\n", "![a\nb](c)\n", "a\0b\n",
  // Open to the end: must stay the last, for those who join them all.
  "~~~\nopen\n",
]
