using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Ods;

/// <summary>Writes the results of a round as an OpenDocument spreadsheet (.ods).</summary>
public static class ResultsSpreadsheet
{
    /// <summary>The number of characters that always fit on one line in the column of names.</summary>
    private const int NameCharacters = 48;

    /// <summary>Writes the disclosed figures and, in open mode, everyone's scores.</summary>
    /// <param name="results">The disclosed results.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    public static void Write(RoundResults results, Stream file, ReportDetails? details = null)
    {
        var framework = results.Framework.Definition;
        OdsSheet?[] sheets = [About(results, details), Results(results), Groups(results), Scores(results)];
        OdsFile.Write([.. sheets.OfType<OdsSheet>()], ReportPage.Title(framework, details), framework.Language, file);
    }

    private static OdsSheet About(RoundResults results, ReportDetails? details) =>
        new(
            "About",
            [40, 190],
            rows =>
            {
                var framework = results.Framework.Definition;
                rows.Row()
                    .Text(ReportPage.Heading(framework, details), OdsStyle.Title)
                    .Row()
                    .Text(ReportPage.Facts(results, details), OdsStyle.Lead)
                    .Row()
                    .Text(ReportPage.Source(framework), OdsStyle.Lead)
                    .Row();
                foreach (var level in results.Framework.Scale.Levels)
                {
                    rows.Row().Text($"{level.Score} {level.Label}", OdsStyle.Strong).Text(level.Descriptor);
                }

                rows.Row().Text("skip", OdsStyle.Strong).Text(results.Framework.Scale.Skip).Row();
                foreach (
                    var sentence in MethodSection
                        .Lines(results)
                        .Concat(ConfidentialitySection.Sentences(results.Confidentiality))
                )
                {
                    rows.Row().Text(sentence, OdsStyle.Lead);
                }
            }
        );

    /// <summary>Builds the sheet of disclosed figures, with one row for each item.</summary>
    private static OdsSheet Results(RoundResults results)
    {
        var scores = results.Framework.Scale.Scores.ToList();
        string[] heads =
        [
            "Item",
            "What was scored",
            "Theme",
            "Average",
            "Scored",
            "Skipped",
            .. scores.Select(score => $"Scored {score}"),
            "Spread",
            "Agreement %",
            "Agreement",
            "Standing",
            "Rank",
        ];
        return new(
            "Results",
            [16, 90, 45, 22, 18, 18, .. scores.Select(_ => 18), 18, 24, 30, 30, 16],
            rows =>
            {
                Head(rows, heads);
                foreach (var result in results.Items)
                {
                    Figures(rows, result, scores);
                }
            }
        );
    }

    private static void Figures(OdsRowWriter rows, ItemResult result, List<int> scores)
    {
        var figures = result.Figures;
        var average = SeriesPoint.From(figures);
        var absent = figures.N == 0 ? "" : SeriesPoint.NotShown;
        Name(rows, result.Item)
            .Text(result.Item.Theme.Title)
            .NumberOrText(average.Value, OdsStyle.Tenth, average.Text)
            .NumberOrText(figures.N, OdsStyle.Whole, SeriesPoint.NotShown)
            .NumberOrText(figures.Skip, OdsStyle.Whole, SeriesPoint.NotShown);
        foreach (var score in scores)
        {
            rows.NumberOrText(figures.Tally?[score], OdsStyle.Whole, absent);
        }

        rows.NumberOrText(figures.Spread?.RoundedParts(10) / 10.0, OdsStyle.Tenth, absent)
            .NumberOrText(figures.AgreementPercent?.RoundedParts(1), OdsStyle.Whole, absent)
            .Text(AgreementText.Label(figures))
            .Text(figures.Standing is { } standing ? StandingText.Describe(standing) : SeriesPoint.NotShown)
            .NumberOrText(result.Priority.Rank, OdsStyle.Whole, "");
    }

    /// <summary>
    /// Builds the sheet of disclosed averages for agencies and levels of work; null if the results have no groups.
    /// </summary>
    private static OdsSheet? Groups(RoundResults results)
    {
        var groups = results
            .Items[0]
            .Agencies.Select(agency => agency.Name)
            .Concat(results.Items[0].Levels.Select(level => CountText.Capital(level.Name)))
            .ToList();
        return groups.Count == 0
            ? null
            : new(
                "Agencies and levels of work",
                [16, 90, .. groups.Select(_ => 30)],
                rows =>
                {
                    Head(rows, ["Item", "What was scored", .. groups]);
                    foreach (var result in results.Items)
                    {
                        Name(rows, result.Item);
                        foreach (var point in result.Agencies.Concat(result.Levels).Select(SeriesPoint.From))
                        {
                            rows.NumberOrText(
                                point.End == AverageEnd.None ? point.Value : null,
                                OdsStyle.Tenth,
                                point.Text
                            );
                        }
                    }
                }
            );
    }

    /// <summary>
    /// Builds the sheet of everyone's scores, with one row for each person; null if the results do not contain these
    /// scores.
    /// </summary>
    private static OdsSheet? Scores(RoundResults results)
    {
        if (results.People.Count == 0)
        {
            return null;
        }

        var (heads, people) = ParticipantScoresTable.Create(results);
        return new(
            "Scores",
            [45, 45, 30, .. heads.Skip(3).Select(_ => 14)],
            rows =>
            {
                Head(rows, heads);
                foreach (var person in people)
                {
                    rows.Row();
                    foreach (var cell in person)
                    {
                        _ = cell is int score ? rows.Number(score, OdsStyle.Whole) : rows.Text($"{cell}");
                    }
                }
            }
        );
    }

    private static OdsRowWriter Name(OdsRowWriter rows, Item item)
    {
        var style = item.IsEnabler ? OdsStyle.Strong : OdsStyle.Words;
        var name = item.IsEnabler ? item.Short : item.Title;
        return rows.Row(RowHeight.Lines(name, NameCharacters)).Text(item.Id, style).Text(name, style);
    }

    private static void Head(OdsRowWriter rows, IEnumerable<string> heads)
    {
        rows.Row();
        foreach (var head in heads)
        {
            rows.Text(head, OdsStyle.Head);
        }
    }
}
