using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Finds the column that a heading refers to, however people and spreadsheets write it. A heading can be in upper or
/// lower case, and with or without spaces. An id can look like a number (<c>1,1</c> for 1.1), or be followed by the
/// name of its item.
/// </summary>
internal sealed partial class ResponseColumnNames
{
    private const string LongLevel = "level of work";

    private readonly Dictionary<string, ResponseColumn> byKey;
    private readonly Framework framework;

    /// <summary>Collects the names of every column that a file for a framework can have.</summary>
    public ResponseColumnNames(Framework framework)
    {
        this.framework = framework;
        byKey = ResponseColumn
            .AllInOrder(framework)
            .ToDictionary(column => CreateKey(column.Title), StringComparer.Ordinal);
        byKey.TryAdd(CreateKey(LongLevel), byKey[CreateKey("level")]);
    }

    /// <summary>Returns whether a heading belongs to the column that every file must have.</summary>
    public static bool IsParticipant(string heading) => heading.Length < 40 && CreateKey(heading) == "PARTICIPANT";

    /// <summary>
    /// Returns how many different columns are named in a row; 0 if the column that every file must have is not among
    /// them.
    /// </summary>
    public int CountKnown(IReadOnlyList<string> cells) =>
        cells.Any(IsParticipant) ? cells.Select(Find).OfType<ResponseColumn>().Distinct().Count() : 0;

    /// <summary>Returns whether a table has its column names one below the other instead of in one row.</summary>
    public bool IsSideways(FoundTable table) =>
        table.Known == 1 && table.Rows.Count(row => row.Length > 0 && Find(row[0]) is not null) >= 3;

    /// <summary>
    /// Returns the id that a spreadsheet probably turned into this date, as it turns 1.1 into <c>01-Jan</c>; null if
    /// the text is not a date, or if no item has such an id.
    /// </summary>
    public string? GuessItem(string text) =>
        SpreadsheetDate.GuessOriginal(text.Trim(), '.') is { } id && framework.Find(id) is not null ? id : null;

    /// <summary>Returns the column that a heading refers to; null when there is none.</summary>
    public ResponseColumn? Find(string heading)
    {
        if (heading.Length > 300)
        {
            return null;
        }

        var key = CreateKey(heading);
        return byKey.GetValueOrDefault(key) ?? FindNumber(key) ?? FindWithName(heading);
    }

    /// <summary>
    /// Finds the column of an id that a spreadsheet has interpreted as a number: <c>1,1</c> or <c>1.10</c> for 1.1.
    /// </summary>
    private ResponseColumn? FindNumber(string key)
    {
        var id = key.Replace(',', '.');
        return byKey.GetValueOrDefault(id)
            ?? (ANumber().IsMatch(id) ? byKey.GetValueOrDefault(id.TrimEnd('0').TrimEnd('.')) : null);
    }

    /// <summary>Finds the column for a heading that contains an item's id followed by its name.</summary>
    private ResponseColumn? FindWithName(string heading)
    {
        var name = NameText.Normalise(heading);
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return
            space > 0
            && framework.Find(name[..space].TrimEnd(':', '.')) is { } item
            && name[(space + 1)..].TrimStart('-', '–', ' ') is var rest
            && (NameText.AreAlike(rest, item.Short) || NameText.AreAlike(rest, item.Title))
            ? byKey[CreateKey(item.Id)]
            : null;
    }

    private static string CreateKey(string heading) =>
        NameText.CreateKey(heading).Replace(" ", "", StringComparison.Ordinal).Trim('"', '\'');

    [GeneratedRegex(@"^\d+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex ANumber();
}
