using System.Globalization;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Explains what the workbook is, how to fill it in or read it, what the scores mean and, in a workbook with results,
/// who can see what.
/// </summary>
internal static class AboutSheet
{
    private const double TextWidth = 84;

    public static WorkbookSheet Create(WorkbookContent content)
    {
        var facts = Facts(content).ToList();
        return new(
            SheetNames.About,
            content.Framework.Definition.DisplayTitle,
            [new("About", 22), new("This workbook", TextWidth)],
            AboutFields.HeaderRow,
            AboutFields.HeaderRow + facts.Count
        )
        {
            Upright = true,
            Rows = writer =>
            {
                var row = AboutFields.HeaderRow;
                foreach (var (name, value) in facts)
                {
                    writer
                        .Row(++row, RowHeight.Compute(value, TextWidth))
                        .Text(1, name, CellStyle.Words)
                        .Text(2, value, CellStyle.Words);
                }

                row = Section(
                    writer,
                    row,
                    content.ToFillIn ? "How to fill it in" : "How to read it",
                    Sentences(content).Select(sentence => ("", sentence))
                );
                row = Section(
                    writer,
                    row,
                    "The scale",
                    content
                        .Framework.Scale.Levels.Select(level =>
                            ($"{level.Score.ToString(CultureInfo.InvariantCulture)} {level.Label}", level.Descriptor)
                        )
                        .Append(("skip", content.Framework.Scale.Skip))
                );
                if (content.Framework.Items.Any(item => item.LevelTexts.Count > 0))
                {
                    row = Section(
                        writer,
                        row,
                        "What each score means, item by item",
                        content.Framework.Items.SelectMany(item =>
                            item.LevelTexts.OrderBy(text => text.Score)
                                .Select(text =>
                                    ($"{item.Id}, {text.Score.ToString(CultureInfo.InvariantCulture)}", text.Text)
                                )
                        )
                    );
                }

                if (!content.ToFillIn)
                {
                    Section(
                        writer,
                        row,
                        ConfidentialitySection.Heading,
                        ConfidentialitySection
                            .Sentences(content.Results.Confidentiality)
                            .Select(sentence => ("", sentence))
                    );
                }
            },
        };
    }

    private static int Section(
        SheetWriter writer,
        int row,
        string heading,
        IEnumerable<(string Name, string Text)> lines
    )
    {
        writer.Row(row += 2).Text(1, heading, CellStyle.Heading);
        foreach (var (name, text) in lines)
        {
            writer
                .Row(++row, RowHeight.Compute(text, TextWidth))
                .Text(1, name, CellStyle.Wrapped)
                .Text(2, text, CellStyle.Wrapped);
        }

        return row;
    }

    private static IEnumerable<(string Name, string Value)> Facts(WorkbookContent content)
    {
        yield return (AboutFields.Format, AboutFields.FormatOne);
        yield return (
            AboutFields.Use,
            content.ToFillIn ? AboutFields.ToFillIn
            : content.Scores is null ? AboutFields.Results
            : AboutFields.Responses
        );
        yield return (AboutFields.Framework, content.Framework.Definition.Id);
        yield return (AboutFields.Version, content.Framework.Definition.Version);
        yield return ("Partnership", content.Details?.Partnership ?? "");
        yield return ("Round", content.Details?.Round ?? "");
        if (content.ToFillIn)
        {
            yield break;
        }

        var confidentiality = content.Results.Confidentiality;
        yield return ("Mode", confidentiality.Mode.ToString().ToLowerInvariant());
        yield return ("Participants", content.Results.Participants.ToString(CultureInfo.InvariantCulture));
        if (content.Results.Invited is { } invited)
        {
            yield return ("Invited", invited.ToString(CultureInfo.InvariantCulture));
        }

        if (content.Details?.Closed is { } closed)
        {
            yield return ("Closed", closed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        }
    }

    private static string[] Sentences(WorkbookContent content) =>
        content.ToFillIn
            ?
            [
                content.KeepsGroups
                    ? "Everyone has a column on the Scores sheet. You can also give each person’s agency and "
                        + "level of work there."
                    : "Everyone has a column on the Scores sheet. This round does not keep people’s agencies or "
                        + "levels of work, so leave those rows empty.",
                $"Score each enabler {ScaleText.Range(content.Framework.Scale)}. Pick “skip” for "
                    + $"“{content.Framework.Scale.Skip}”. Leave a cell empty until you have an answer.",
                "“Skip” and empty cells never count as scores.",
                .. content.Framework.HasIndicators
                    ? (string[])
                        [
                            "The sheets named after themes contain the indicators. Use the indicators as "
                                + "prompts, and score them too when you dig deeper into an enabler.",
                        ]
                    : [],
                "Averages and radar diagrams update as you type. Everyone who opens this file sees everyone’s scores.",
                "Write notes on the Notes sheet, one per row.",
                "Save the file as an Excel workbook (.xlsx). Type scores, not formulas. So that the file can "
                    + "be imported, do not rename sheets. On the Scores sheet, do not delete rows or change what each "
                    + "row is for.",
            ]
            :
            [
                content.Framework.HasIndicators
                    ? "The Results sheet has all the enablers. Each theme has its own sheet, with the indicators."
                    : "The Results sheet has all the enablers. Each theme has its own sheet.",
                ResultsSheetText.Agreement,
                "“Agreed” means that scores are close together. “Two camps” and “scattered” are worth "
                    + "discussing. A low score is a reason to talk, not a failure.",
                "In a radar diagram, every spoke is one item, and the edge is the highest score. If a line has "
                    + "no marker on a spoke, no figure is shown for that item.",
            ];
}
