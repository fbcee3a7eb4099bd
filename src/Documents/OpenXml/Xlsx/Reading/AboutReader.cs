using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Uses the About sheet to check that a workbook is one of ours, contains responses, and is for this framework.
/// </summary>
internal static class AboutReader
{
    private const int MaxNamed = 6;

    public static AboutContent Read(RecognisedSheets sheets, Framework framework, WorkbookProblems problems)
    {
        if (sheets.Find(SheetNames.About) is not { } sheet)
        {
            problems.Add(
                "no-about",
                $"the {SheetNames.About} sheet is missing; the sheets include "
                    + $"{LimitedList.Join([.. sheets.Names.Select(ResponseColumn.Quote)], MaxNamed)}. If one of "
                    + $"these is the {SheetNames.About} sheet, rename it to {SheetNames.About}; otherwise, fill in a "
                    + "workbook that Beyond Boundaries created"
            );
            return new(false, "");
        }

        var values = new Dictionary<string, (string Text, int Row)>(StringComparer.OrdinalIgnoreCase);
        var name = (Text: "", Row: 0);
        sheets.Read(
            sheet,
            cell =>
            {
                if (cell.Column == 1)
                {
                    name = (cell.Text.Trim(), cell.Row);
                }
                else if (cell.Column == 2 && cell.Row == name.Row && !cell.IsFormula && values.Count < 100)
                {
                    values.TryAdd(name.Text, (cell.Text.Trim(), cell.Row));
                }

                return true;
            }
        );
        var version = values.GetValueOrDefault(AboutFields.Version).Text ?? "";
        Must(AboutFields.Format, AboutFields.FormatOne, "this workbook cannot be imported; the format must be");
        if (values.GetValueOrDefault(AboutFields.Framework).Text is { Length: > 0 } made)
        {
            Must(
                AboutFields.Framework,
                framework.Definition.Id,
                $"this workbook was made with the framework {Describe(made, version)}; use a workbook that was "
                    + "made with",
                $", version {ResponseColumn.Quote(framework.Definition.Version)}"
            );
        }
        else
        {
            Must(AboutFields.Framework, framework.Definition.Id, "the framework is missing; it must be");
        }

        if (version.Length == 0)
        {
            Must(AboutFields.Version, framework.Definition.Version, "the version is missing; it must be");
        }

        if (values.TryGetValue(AboutFields.Use, out var use) && use.Text == AboutFields.Results)
        {
            problems.Add(
                "results",
                "this workbook contains results, not scores; use the workbook with each participant’s scores",
                sheet.Name,
                use.Row,
                2
            );
        }

        return new(use.Text == AboutFields.ToFillIn, version);

        void Must(string fact, string expected, string message, string end = "")
        {
            var found = values.GetValueOrDefault(fact, (Text: "", Row: AboutFields.HeaderRow));
            if (found.Text != expected)
            {
                problems.Add(
                    "not-ours",
                    $"{fact}: {message} {ResponseColumn.Quote(expected)}{end}",
                    sheet.Name,
                    found.Row,
                    2
                );
            }
        }
    }

    private static string Describe(string framework, string version) =>
        ResponseColumn.Quote(framework) + (version.Length > 0 ? $", version {ResponseColumn.Quote(version)}" : "");
}
