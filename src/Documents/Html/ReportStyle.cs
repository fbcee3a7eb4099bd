using System.Globalization;
using System.Text;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>The style sheet of the report, for computers, phones and paper.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet. Its type is markup, so that it is not encoded as text.</summary>
    public static SafeMarkup Css { get; } =
        new(
            $$"""

            :root { --ink: #1d2433; --quiet: #4a5568; --line: #cfd6df; --teal: #0b5563; --blue: #12436d; }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; scroll-behavior: auto; }
            body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.5 {{FontFamilies.Screen}}; }
            .band { background: var(--teal); color: #fff; font-weight: 700; }
            .band p, main, footer { max-width: 1100px; margin: 0 auto; padding: 14px 20px; }
            main { padding-top: 28px; }
            a { color: #1d5a92; text-underline-offset: 0.15em; }
            a:hover { color: var(--teal); text-decoration-thickness: 3px; }
            a:focus-visible, .scroll:focus-visible {
              outline: 3px solid #fd0; outline-offset: 0;
              box-shadow: 0 0 0 6px #0b0c0c;
            }
            .skip { position: absolute; left: -999em; }
            .skip:focus {
              left: 12px; top: 12px;
              padding: 8px 12px; box-shadow: none;
              background: #fd0; color: #0b0c0c;
            }
            h1, h2, h3 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
            h1 { font-size: 2.25rem; margin: 0 0 6px; }
            h1 .after { display: block; font-size: 1.375rem; font-weight: 400; color: var(--quiet); margin-top: 4px; }
            h2 { font-size: 1.5rem; margin: 56px 0 8px; }
            h3 { font-size: 1.125rem; margin: 28px 0 8px; }
            h4 { font-size: 1rem; margin: 14px 0 4px; color: var(--quiet); }
            p { margin: 0 0 10px; max-width: 42rem; overflow-wrap: anywhere; }
            .lede, .sub { color: var(--quiet); max-width: 56rem; }
            nav ul { list-style: none; padding: 0; margin: 20px 0 0; display: flex; flex-wrap: wrap; gap: 6px 22px; }
            nav a { display: inline-block; padding: 3px 0; }
            .cards {
              list-style: none; padding: 0;
              margin: 14px 0 0;
              display: grid; gap: 16px;
              grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
            }
            .card {
              border: 1px solid var(--line); border-left: 6px solid var(--blue);
              border-radius: 3px; padding: 14px 18px;
            }
            {{Cards}}
            @media (min-width: 901px) { .card:last-child:nth-child(odd) { grid-column: 1 / -1; } }
            .card h3 { margin: 0 0 6px; font-size: 1.25rem; }
            .card .label { display: block; font-size: 0.875rem; font-weight: 400; color: var(--quiet); }
            .card p { margin: 0; }
            .away {
              position: absolute;
              width: 1px; height: 1px;
              overflow: hidden; clip-path: inset(50%);
              white-space: nowrap;
            }
            .beside {
              display: grid; grid-template-columns: minmax(300px, 5fr) minmax(0, 7fr);
              gap: 8px 32px; align-items: start;
              margin-top: 12px;
            }
            .beside.even { grid-template-columns: minmax(300px, 1fr) minmax(0, 1fr); }
            figure { margin: 0; }
            svg {
              display: block; margin: 0 auto;
              max-width: 100%; height: auto;
              forced-color-adjust: none; background: #fff;
            }
            .bars svg { margin: 0; max-width: none; }
            .scroll { overflow-x: auto; margin: 6px 0 8px; }
            table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.35; }
            caption { text-align: left; font-weight: 700; padding: 4px 0 8px; }
            table.figures { width: auto; min-width: min(100%, 40rem); }
            .figures .figure, .figure + td:not(.figure) { padding-left: 14px; }
            th, td {
              text-align: left; vertical-align: top;
              padding: 9px 14px 9px 0; border-bottom: 1px solid var(--line);
            }
            th:last-child, td:last-child { padding-right: 0; }
            thead th {
              border-bottom: 2px solid #8b96a5; vertical-align: bottom;
              font-size: 0.875rem; color: var(--quiet);
            }
            tbody th { font-weight: 600; min-width: 9em; }
            tbody th.statement { font-weight: 400; min-width: 14em; }
            .id { color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; }
            .full { display: block; font-weight: 400; color: var(--quiet); font-size: 0.8125rem; margin-top: 2px; }
            .heat {
              border: 2px solid #fff; padding-right: 10px;
              font-weight: 600;
              print-color-adjust: exact; -webkit-print-color-adjust: exact;
            }
            {{Heat}}
            .talk {
              list-style: none; padding: 0;
              margin: 6px 0 0;
              display: grid; gap: 14px;
              grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
            }
            .talk li { background: #f3f5f8; padding: 12px 18px; break-inside: avoid; }
            .talk h3 { margin: 0; color: var(--ink); font-size: 1.0625rem; }
            .talk p { margin: 4px 0 0; }
            .talk .question {
              border-left: 4px solid #801650; padding-left: 12px;
              font-weight: 600; margin-bottom: 8px;
            }
            .figure { text-align: right; font-variant-numeric: tabular-nums; }
            .average strong { font-size: 1.25rem; line-height: 1.2; }
            .words { color: var(--quiet); font-size: 0.8125rem; }
            .bars { white-space: nowrap; }
            .bars { min-width: 9.5rem; }
            .bars .words { display: block; white-space: normal; max-width: 11rem; margin-top: 3px; }
            .average .words { display: block; max-width: 8rem; }
            .tag {
              display: inline-block; padding: 0 7px;
              border: 1px solid #8b96a5; border-radius: 3px;
              font-weight: 600; font-size: 0.875rem;
              white-space: nowrap;
            }
            .tag.divided { border: 2px solid #801650; color: #801650; }
            .sentence { display: block; margin-top: 4px; font-size: 0.875rem; min-width: 11em; }
            .note { color: var(--quiet); font-size: 0.875rem; margin-bottom: 4px; max-width: 48rem; }
            .ranked { padding-left: 1.9em; max-width: 68ch; }
            .ranked li { margin: 0 0 12px; padding-left: 4px; }
            .ranked li::marker { font-weight: 700; }
            .ranked p { margin: 2px 0 0; }
            .out { color: var(--quiet); margin-left: 6px; white-space: nowrap; }
            .close { font-style: italic; }
            .written { white-space: pre-line; overflow-wrap: anywhere; min-width: 10em; }
            .notes { list-style: none; padding: 0; margin: 0; }
            .notes li {
              border-left: 4px solid var(--line); padding: 2px 0 2px 14px;
              margin: 0 0 10px; max-width: 68ch;
            }
            .notes p { white-space: pre-line; margin: 0; }
            .by { color: var(--quiet); font-size: 0.875rem; }
            .scale {
              display: grid; grid-template-columns: max-content minmax(0, 62ch);
              gap: 4px 18px; margin: 18px 0 14px;
            }
            .scale dt { font-weight: 600; }
            .scale dd { margin: 0; }
            .method { padding-left: 1.2em; max-width: 70ch; }
            .method li { margin-bottom: 4px; }
            footer { margin-top: 48px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
            @media (max-width: 900px) {
              .beside, .beside.even { grid-template-columns: minmax(0, 1fr); }
              h1 { font-size: 1.75rem; }
              h2 { font-size: 1.3125rem; margin-top: 44px; }
            }
            @media screen and (max-width: 560px) {
              .items, .items caption, .items tbody { display: block; }
              .items thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              .items tr {
                display: grid; grid-template-columns: 1fr auto;
                column-gap: 14px; padding: 12px 0;
                border-bottom: 1px solid var(--line);
              }
              .items tbody th, .items td { border: 0; padding: 0 0 6px; min-width: 0; }
              .items .average::before { content: "Average "; font-size: 0.8125rem; color: var(--quiet); }
              .items .bars, .items .bars + td { grid-column: 1 / -1; }
              .scale { grid-template-columns: minmax(0, 1fr); gap: 0; }
              .scale dd { margin-bottom: 8px; }
              .band p, main, footer { padding-left: 15px; padding-right: 15px; }
            }
            @media (forced-colors: active) { .card, .tag { border-color: CanvasText; } }
            @media print {
              @page { size: A4; margin: 14mm 13mm 16mm; }
              html { font-size: 9.5pt; }
              body { line-height: 1.4; }
              .band { background: none; color: var(--ink); border-bottom: 2px solid var(--ink); }
              .band p, main, footer { max-width: none; padding: 4px 0; }
              nav, .skip { display: none; }
              a { color: inherit; text-decoration: none; }
              h1 { font-size: 20pt; }
              h2 { font-size: 14pt; margin-top: 22pt; break-after: avoid; }
              h3, h4, caption, .sub { break-after: avoid; }
              #theme-1, #all, #changes { break-before: page; }
              #theme-1 > h2, #all > h2, #changes > h2 { margin-top: 0; }
              .talk { grid-template-columns: 1fr 1fr 1fr; gap: 6pt; }
              .talk li { padding: 4pt 6pt; border: 0.5pt solid var(--line); font-size: 8.5pt; line-height: 1.25; }
              .talk h3 { font-size: 9pt; }
              .heat { padding: 2pt 5pt; }
              .cards { grid-template-columns: 1fr 1fr; gap: 8pt; }
              .beside { grid-template-columns: minmax(0, 1fr); }
              .bb-radar { width: 112mm; }
              .bb-dots { max-height: 205mm; width: auto; }
              .beside.dots { grid-template-columns: auto minmax(0, 1fr); gap: 10pt; }
              .beside.dots h2 { margin-top: 0; }
              #all .bb-radar { width: 140mm; }
              /* Chromium writes headings as bookmarks. It drops the space at the end of a line unless white space is
                 preserved. */
              h1, h2, h3, h4 { white-space: pre-wrap; text-wrap: wrap; break-inside: avoid; }
              /* The colon is for bookmarks and screen readers. */
              h1 .away { color: transparent; }
              .away { position: static; width: auto; height: auto; clip-path: none; white-space: pre-wrap; }
              .card, tr, figure, table, .ranked li, .notes li { break-inside: avoid; }
              .beside { gap: 2pt; }
              #indicators, #priorities { break-before: page; }
              #indicators > h2, #priorities > h2 { margin-top: 0; }
              footer { margin-top: 4pt; padding: 2px 0 0; break-inside: avoid; break-before: avoid; }
              footer p { margin: 0; }
              .group h3, .group h4 { break-after: avoid; }
              .scroll { overflow: visible; }
              .sub, .lede { break-inside: avoid; }
              thead th { min-width: 6.2em; }
              thead:has(th:nth-child(8)) th { min-width: 4.8em; }
              .figures tbody th { min-width: 12em; }
              .figures td:not(.figure) { min-width: 6em; }
              .figures th.figure + th:not(.figure) { padding-left: 8pt; }
              /* The headings of a wide table stand upright, so that the first column has space for words. */
              .figures:has(th:nth-child(11)) thead th.figure {
                writing-mode: vertical-rl; writing-mode: sideways-lr;
                min-width: 0; max-height: 9em;
                padding: 4pt 2pt; overflow-wrap: normal;
                text-align: start; vertical-align: bottom;
              }
              .figures:has(th:nth-child(11)) tbody th { min-width: 15em; }
              .figures .figure { padding-left: 4pt; padding-right: 4pt; }
              #indicators table, .long table { break-inside: auto; }
              tbody tr:first-child { break-before: avoid; }
              .figure + td:not(.figure) { padding-left: 8pt; }
              .scroll table { overflow-wrap: anywhere; }
              td.figure, .items .figure, .actions td:last-child, .actions td:nth-last-child(2) { white-space: nowrap; }
              td .words, .actions td:nth-child(2) { min-width: 6em; white-space: normal; }
              .actions .statement { min-width: 16em; }
              th, td { padding-top: 2.5pt; padding-bottom: 2.5pt; }
              thead { display: table-header-group; }
              p, li { orphans: 3; widows: 3; }
            }

            """
        );

    /// <summary>Writes the foot of every printed page: text, the page number and the number of pages.</summary>
    public static SafeMarkup PageFoot(string text) =>
        new(
            $$"""
            @media print {
              @page {
                @bottom-left { content: {{Quoted(text)}}; {{FootText}} width: 80%; text-align: left; }
                @bottom-right { content: counter(page) " of " counter(pages); {{FootText}} text-align: right; }
              }
            }

            """
        );

    private const string FootText = $"font: 8pt/1.2 {FontFamilies.Screen}; color: #4a5568;";

    /// <summary>Writes text as a CSS string: letters and digits as they are, and everything else as codes.</summary>
    private static string Quoted(string text) => $"\"{string.Concat(text.EnumerateRunes().Select(Escaped))}\"";

    private static string Escaped(Rune rune) =>
        rune.Value == 0 ? ""
        : Rune.IsLetterOrDigit(rune) ? $"{rune}"
        : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");

    private static string Cards =>
        string.Join(
            ' ',
            Enum.GetValues<FindingKind>()
                .Select(kind =>
                    $".card.{FindingsSection.RoleOf(kind)} {{ border-left-color: {FindingsSection.ColourOf(kind)}; }}"
                )
        );

    private static string Heat =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, HeatTable.Darkest + 1)
                .Select(shade =>
                    $".heat-{shade} {{ background: #{HeatScale.Colour(shade)}; color: "
                    + $"#{HeatScale.TextColour(shade)}; }}"
                )
        );
}
