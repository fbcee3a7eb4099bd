using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>
/// The sheets of a workbook in reading order, each from a file of its own. A sheet with no content is left out.
/// </summary>
internal static class WorkbookSheets
{
    public static void Write(WorkbookContent content, Stream file)
    {
        var definition = content.Framework.Definition;
        var title = content.Details is { } details ? $"{definition.Title}: {details.Partnership}, {details.Round}" : definition.Title;
        WorkbookFile.Write([.. All(content).OfType<Sheet>()], title, definition.Language, file);
    }

    private static IEnumerable<Sheet?> All(WorkbookContent content)
    {
        var names = new SheetNames();
        yield return AboutSheet.Of(content);
        foreach (var page in content.Scores is { } scores ? ScoresSheet.Of(scores, content.Framework.Levels, content.ToFillIn) : [])
        {
            yield return page;
        }

        var (results, table) = ResultsSheet.Of(content);
        yield return results;
        foreach (var theme in content.Framework.Themes)
        {
            yield return ThemeSheet.Of(content, theme, names.Of(theme.Title), table);
        }

        yield return ScoredAgainSheet.Of(content);
        yield return GroupsSheet.Of(content, ChartGroups.Agencies);
        yield return GroupsSheet.Of(content, ChartGroups.Levels);
        yield return NotesSheet.Of(content);
    }
}
