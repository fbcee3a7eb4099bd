using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// The style sheet for the paper sheets: black lines on white, with sizes in points and millimetres, and larger text on
/// a screen.
/// </summary>
internal static class PaperStyle
{
    /// <summary>
    /// The style sheet. Its type is markup, so that it is not encoded as text. The computer's own fonts are used for
    /// characters that the embedded font does not have, such as Arabic or emoji. Without <c>geometricPrecision</c>, a
    /// browser would round the widths of letters to whole pixels, and lines would break in different places from those
    /// that <see cref="PagePartHeights"/> computes.
    /// </summary>
    public static SafeMarkup Css { get; } =
        new(
            $$"""

            {{PaperFont.Css}}
            @page { size: A4 landscape; margin: 8mm; }
            .paper-file { margin: 0; padding: 16px; background: #fff; }
            .paper, .paper-file {
              color: #000; text-rendering: geometricPrecision;
              font: 9pt/1.25 "{{PaperFont.Family}}", Arial, sans-serif;
            }
            .paper-screen { max-width: 281mm; margin: 0 auto 16px; font-size: 12pt; }
            .paper *, .paper-screen * { box-sizing: border-box; }
            .paper { max-width: 281mm; margin: 0 auto; overflow-wrap: anywhere; }
            .paper h2, .paper h3, .paper h4, .paper p, .paper ul {
              margin: 0; padding: 0;
              font-size: inherit; line-height: inherit;
            }
            .paper-sheet { margin: 0 0 20px; padding: 5mm; border: 1px solid #8b96a5; background: #fff; }
            .paper-head {
              display: flex; gap: 8mm;
              justify-content: space-between; align-items: flex-start;
              padding-bottom: 1.5mm; border-bottom: 0.6mm solid #000;
            }
            .paper-name { flex: 1 1 0; min-width: 0; }
            .paper h2, .paper .paper-whose {
              display: -webkit-box; overflow: hidden;
              -webkit-box-orient: vertical; -webkit-line-clamp: 2;
              font-weight: 400;
            }
            .paper h3, .paper-notice h4, .paper-large h4 { font-weight: 700; }
            .paper h3 { font-size: 18pt; line-height: 1.15; }
            .paper-seat { flex: none; max-width: 60%; text-align: right; font-size: 8pt; }
            .paper-page { margin-right: 6mm; font-weight: 700; }
            .paper-code {
              font-weight: 700; font-size: 17pt;
              line-height: 1; letter-spacing: 0.1em;
              white-space: nowrap;
            }
            .paper-about {
              display: flex; flex-wrap: wrap;
              gap: 0.8mm 8mm; align-items: flex-end;
              padding: 1.2mm 0; font-size: 8.25pt;
              border-bottom: 0.2mm solid #000;
            }
            .paper .paper-line {
              display: flex; flex: 1 1 60mm;
              gap: 2mm; align-items: flex-end;
              min-height: 7mm; font-weight: 700;
            }
            .paper-rule { flex: 1 1 auto; border-bottom: 0.2mm solid #000; }
            .paper-choice { flex: 0 1 auto; }
            .paper-choice.paper-many { flex: 1 1 100%; }
            .paper .paper-choice p { display: inline; margin-right: 3mm; font-weight: 700; }
            .paper-choice ul { display: inline; list-style: none; }
            .paper-choice li {
              display: inline-flex; gap: 1.5mm;
              align-items: flex-start; max-width: 100%;
              margin: 0 3.5mm 0.4mm 0; vertical-align: top;
            }
            .paper-tick { flex: none; width: 3.6mm; height: 3.6mm; border: 0.3mm solid #000; }
            .paper .paper-question { padding: 1.2mm 0; }
            .paper-grid { width: 100%; border-collapse: collapse; table-layout: fixed; }
            .paper-grid th, .paper-grid td { padding: 0; text-align: left; vertical-align: top; font-weight: 400; }
            .paper-grid thead th {
              padding: 0 1.2mm 1.2mm; border-bottom: 0.4mm solid #000;
              font-size: 8pt; line-height: 1.15;
            }
            .paper-grid thead .paper-how { width: 34%; padding: 0 3mm 1.2mm 0; border-bottom: 0.4mm solid #000; }
            .paper-grid thead strong { display: block; font-size: 9.5pt; }
            .paper-grid tbody { border-bottom: 0.4mm solid #000; break-inside: avoid; }
            .paper-grid tbody th { padding: 1.1mm 3mm 0 0; font-size: 11pt; line-height: 1.15; font-weight: 700; }
            .paper-grid .paper-score { padding: 1.1mm 1.2mm 0; }
            .paper-mark { display: inline-flex; gap: 1.2mm; align-items: center; font-size: 10pt; font-weight: 700; }
            .paper-box {
              display: inline-block; flex: none;
              width: 10mm; height: 10mm;
              border: 0.45mm solid #000; background: #fff;
            }
            .paper .paper-indicators {
              columns: 2; column-gap: 4mm;
              padding: 0.6mm 0 1.1mm;
              font-size: 8pt; line-height: 1.18;
            }
            .paper-sheet + .paper-sheet .paper-indicators { font-size: 9pt; }
            .paper-indicators li, .paper-notice li { margin-left: 0.9em; break-inside: avoid; }
            .paper-indicators li::marker, .paper-notice li::marker { content: "• "; }
            .paper-notice { columns: 2; column-gap: 4mm; padding-top: 1.2mm; font-size: 8pt; line-height: 1.18; }
            .paper-away {
              position: absolute;
              width: 1px; height: 1px;
              overflow: hidden; clip-path: inset(50%);
              white-space: nowrap;
            }
            .paper-large, .paper-large .paper-seat, .paper-large .paper-about,
            .paper-large .paper-sheet .paper-indicators, .paper-large .paper-notice {
              font-size: 16pt; line-height: 1.2;
            }
            .paper-large h3 { font-size: 20pt; }
            .paper-large .paper-seat { max-width: 50%; }
            .paper-large h2 { -webkit-line-clamp: 5; }
            .paper-large .paper-whose { -webkit-line-clamp: 1; }
            .paper-large h4 { padding-top: 1mm; font-size: 19pt; line-height: 1.15; }
            .paper-large .paper-code { font-size: 24pt; }
            .paper-large .paper-sheet .paper-indicators { columns: 1; padding: 1mm 0; line-height: 1.18; }
            .paper-large .paper-indicators li { margin-bottom: 0.6mm; }
            .paper-large .paper-notice { columns: 1; }
            .paper-large .paper-notice h4 { padding-top: 0; }
            .paper-large .paper-line { flex-basis: 130mm; min-height: 12mm; }
            .paper.paper-large .paper-choice p { display: block; }
            .paper-large .paper-tick { width: 6mm; height: 6mm; }
            .paper-scores { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5mm 8mm; list-style: none; }
            .paper-scores li { display: flex; gap: 3mm; align-items: flex-start; break-inside: avoid; }
            .paper-large .paper-mark { flex: none; justify-content: flex-end; width: 34mm; font-size: 18pt; }
            .paper-large .paper-box { width: 14mm; height: 14mm; border-width: 0.7mm; }
            @media screen {
              .paper:not(.paper-large),
              .paper:not(.paper-large)
                :is(.paper-seat, .paper-about, .paper-indicators, .paper-notice, th, thead strong) {
                font-size: 11.5pt; line-height: 1.3;
              }
            }
            @media screen and (max-width: 800px) {
              .paper-head, .paper-scores { display: block; }
              .paper .paper-seat { max-width: none; text-align: left; }
              .paper .paper-indicators, .paper-notice { columns: 1; }
              .paper-grid thead .paper-how { width: auto; }
              .paper-grid, .paper-grid thead, .paper-grid tbody, .paper-grid tr, .paper-grid th, .paper-grid td {
                display: block;
              }
              .paper-grid .paper-score { display: inline-block; }
              .paper-scores li { margin-top: 3mm; }
            }
            @media print {
              .paper-screen { display: none; }
              .paper-file { padding: 0; }
              .paper { max-width: none; }
              .paper-sheet { margin: 0; padding: 0; border: 0; break-before: page; }
            }

            """
        );
}
