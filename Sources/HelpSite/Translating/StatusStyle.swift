/// How the page of a site's translations looks.
enum StatusStyle {
  /// The style sheet for a page with so many languages.
  static func text(columns: Int) -> String { always + wide(columns) }

  private static let always = """
    :root { color-scheme: light dark; --text: light-dark(#1c2024, #e7eaee); \
    --muted: light-dark(#565f69, #a9b2bc); --ground: light-dark(#fff, #16191c); \
    --tint: light-dark(#f1f3f5, #23282d); --line: light-dark(#c6ccd3, #444c55); \
    --accent: light-dark(#0b57b0, #8fbcff); --risk: light-dark(#a1140c, #ff9c94); }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-inline-size: 90rem; font: 1rem/1.5 system-ui, \
    "Noto Sans", sans-serif; color: var(--text); background: var(--ground); \
    overflow-wrap: anywhere; }
    h1, h2, h3 { line-height: 1.25; margin: 1.5rem 0 .5rem; }
    h1 { margin-block-start: 0; font-size: 1.6rem; }
    h2 { font-size: 1.25rem; }
    h3 { display: inline; margin: 0; font-size: 1rem; }
    ul { margin: 0; padding: 0; list-style: none; }
    a { color: var(--accent); }
    code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
    .risk { color: var(--risk); }
    .v { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; \
    clip-path: inset(50%); white-space: nowrap; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; min-inline-size: 100%; }
    th, td { padding: .3rem .6rem; border-block-end: 1px solid var(--line); text-align: end; \
    white-space: nowrap; }
    th:first-child, th:last-child, td:last-child { text-align: start; }
    .bar { inline-size: 6rem; block-size: .5rem; fill: var(--accent); }
    .bar .all { fill: var(--line); }
    .risks li { padding-block: .3rem; border-block-end: 1px solid var(--line); }
    .risks span { display: inline-block; padding-inline-start: .8rem; }
    .folder { margin-block: .5rem; border: 1px solid var(--line); border-radius: .4rem; }
    .folder > summary { padding: .5rem .8rem; cursor: pointer; background: var(--tint); }
    .folder > summary span { color: var(--muted); }
    .row { position: relative; padding: .35rem .8rem; border-block-start: 1px solid var(--line); \
    content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
    .row:has([open]) { content-visibility: visible; }
    .row.head { display: none; }
    .name { display: block; }
    .cells { display: flex; flex-wrap: wrap; gap: .25rem; }
    .cells > li { min-inline-size: 2.9rem; border-radius: .25rem; text-align: center; }
    .cells > li.h0, .cells summary { padding: .1rem .35rem; min-block-size: 1.7rem; }
    .cells summary { list-style: none; cursor: pointer; border-radius: inherit; }
    .cells summary::-webkit-details-marker { display: none; }
    .t { font-size: .8125rem; }
    .legend span { display: inline-block; min-inline-size: 1.8rem; padding-inline: .3rem; \
    border-radius: .25rem; text-align: center; }
    .h0 { color: var(--muted); }
    .h1 { background: light-dark(#fff0b8, #473b05); color: light-dark(#3d3000, #ffeaa0); }
    .h2 { background: light-dark(#ffd5a1, #593407); color: light-dark(#452300, #ffdcb0); }
    .h3 { background: light-dark(#f9cdc8, #571c17); color: light-dark(#560e09, #ffd3ce); }
    .h4 { background: light-dark(#a1140c, #ff9c94); color: light-dark(#fff, #2d0300); }
    .panel { position: absolute; z-index: 3; inset-inline: .4rem; margin-block-start: .4rem; \
    padding: .6rem .8rem; border: 1px solid var(--line); border-radius: .4rem; \
    background: var(--ground); color: var(--text); text-align: start; \
    box-shadow: 0 .3rem 1rem rgb(0 0 0 / .25); max-block-size: 60vh; overflow: auto; }
    .panel p { margin: 0 0 .4rem; }
    .panel li { padding-block: .25rem; }
    .change { margin-block: .3rem; padding: .4rem .6rem; border-inline-start: 3px solid \
    var(--line); background: var(--tint); white-space: pre-wrap; }
    ins { background: light-dark(#d9f2e2, #1d3d2b); color: light-dark(#0e4a27, #b5ebc9); }
    del { background: light-dark(#fde3e1, #47211e); color: light-dark(#7c120b, #ffc9c4); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
    @media (forced-colors: active) { .cells > li, .legend span { border: 1px solid; } }
    @media print { body { max-inline-size: none; padding: 0; } .panel { position: static; \
    max-block-size: none; box-shadow: none; } .row { content-visibility: visible; break-inside: \
    avoid; } .h1, .h2, .h3, .h4, .bar { print-color-adjust: exact; } .scroll { overflow: visible; } }

    """

  /// Where there is room, the languages stand in columns under their tags.
  private static func wide(_ columns: Int) -> String {
    let width = 16 + Double(columns) * 3.9
    return """
      @media (min-width: \(Int(width.rounded(.up)))rem) {
      .row, .row.head { display: grid; grid-template-columns: minmax(9rem, 1fr) auto; \
      align-items: center; gap: 0 .8rem; }
      .row.head { position: sticky; inset-block-start: 0; z-index: 2; background: var(--ground); \
      color: var(--muted); text-align: center; font-size: .8125rem; }
      .cells { display: grid; grid-template-columns: repeat(\(max(columns, 1)), 3.6rem); }
      .row:not(.head) .t { position: absolute; inline-size: 1px; block-size: 1px; \
      overflow: hidden; clip-path: inset(50%); }
      }

      """
  }
}
