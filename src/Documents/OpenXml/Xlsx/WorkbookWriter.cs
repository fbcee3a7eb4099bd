using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the sheets of a workbook in reading order. A sheet with no content is left out.</summary>
internal static class WorkbookWriter
{
    public static void Write(WorkbookContent content, Stream file)
    {
        var definition = content.Framework.Definition;
        var name = ReportPage.Name(definition, content.Details);
        var title = name == definition.Title ? name : $"{definition.Title}: {name}";
        WorkbookFile.Write([.. All(content).OfType<WorkbookSheet>()], title, definition.Language, file);
    }

    private static IEnumerable<WorkbookSheet?> All(WorkbookContent content)
    {
        var names = new SheetNames();
        yield return AboutSheet.Create(content);
        foreach (
            var page in content.Scores is { } scores
                ? ScoresSheet.Create(scores, content.Framework.Scale, content.ToFillIn, content.Agencies.Count)
                : []
        )
        {
            yield return page;
        }

        var (results, table) = ResultsSheet.Create(content);
        yield return results;
        foreach (var theme in content.Framework.Themes)
        {
            yield return ThemeSheet.Create(content, theme, names.Reserve(theme.Title), table);
        }

        yield return ChangesSheet.Create(content.Trend);
        yield return SecondVotesSheet.Create(content);
        yield return AgencyAveragesSheet.Create(content);
        yield return GroupsSheet.Create(content, ChartGroups.Agencies);
        yield return GroupsSheet.Create(content, ChartGroups.Levels);
        foreach (var sheet in ContextSheets.CreateAll(content))
        {
            yield return sheet;
        }

        yield return NotesSheet.Create(content);
    }
}
