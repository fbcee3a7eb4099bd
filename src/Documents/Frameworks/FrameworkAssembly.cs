using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Assembles the themes of a framework from their rows. Proposes missing ids and short names, and records which cell
/// each part comes from.
/// </summary>
internal sealed class FrameworkAssembly(FrameworkHeader header)
{
    private const int MaxNamed = 5;

    private readonly Dictionary<string, (SourceLocation Location, string Column)> places = new(StringComparer.Ordinal);
    private readonly List<(string Text, SourceLocation Location)> proposed = [];

    /// <summary>The cell that each value comes from, with the name of that column, keyed by JSON pointer.</summary>
    public IReadOnlyDictionary<string, (SourceLocation Location, string Column)> Places => places;

    /// <summary>The remark that lists the ids proposed for enablers; null if none were proposed.</summary>
    public Remark? ProposedIds =>
        proposed.Count == 0
            ? null
            : new(
                "proposed-ids",
                $"We gave an ID to {CountText.Enablers(proposed.Count)} that had none: {ListProposed()}."
            )
            {
                Location = proposed[0].Location,
            };

    private string ListProposed()
    {
        var named = string.Join("; ", proposed.Take(MaxNamed).Select(one => one.Text));
        return proposed.Count > MaxNamed ? $"{named}; and {proposed.Count - MaxNamed} more" : named;
    }

    public IReadOnlyList<Theme> Create(IReadOnlyList<ThemeRows> rows)
    {
        var used = rows.SelectMany(theme => theme.Enablers)
            .SelectMany(enabler => enabler.Indicators.Select(indicator => indicator.Id).Prepend(enabler.Id))
            .Where(id => id.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        var themeIds = rows.Select(theme => theme.Id).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select((theme, t) => CreateTheme(theme, t, themeIds, used))];
    }

    private Theme CreateTheme(ThemeRows rows, int index, HashSet<string> themeIds, HashSet<string> used)
    {
        var at = $"/themes/{index}";
        Remember(at + "/id", rows.Row, FrameworkColumn.ThemeId, FrameworkColumn.Theme);
        Remember(at + "/title", rows.Row, FrameworkColumn.Theme);
        Remember(at + "/enablers", rows.Row, FrameworkColumn.Theme);
        var id = rows.Id;
        if (id.Length == 0)
        {
            id = IdProposal.FromTitle(rows.Title, themeIds, "theme");
            themeIds.Add(id);
        }

        var given = rows.Enablers.Select(enabler => enabler.Id).ToList();
        return new(
            id,
            rows.Title,
            [
                .. rows.Enablers.Select(
                    (enabler, e) => CreateEnabler(enabler, $"{at}/enablers/{e}", index + 1, given, used)
                ),
            ]
        );
    }

    private Enabler CreateEnabler(EnablerRows rows, string at, int theme, List<string> others, HashSet<string> used)
    {
        var id = rows.Id;
        if (id.Length == 0)
        {
            id = IdProposal.ForEnabler(theme, others, used);
            others.Add(id);
            used.Add(id);
            proposed.Add(($"{id} “{ShortName.From(rows.Title)}”", Locate(rows.Row, FrameworkColumn.EnablerId)));
        }

        Remember(at + "/id", rows.Row, FrameworkColumn.EnablerId);
        Remember(at + "/title", rows.Row, FrameworkColumn.Title);
        Remember(at + "/short", rows.Row, FrameworkColumn.Short, FrameworkColumn.Title);
        RememberLevels(at, rows.Row, rows.Texts);
        return new(
            id,
            rows.Texts.Short.Length > 0 ? rows.Texts.Short : ShortName.From(rows.Title),
            rows.Title,
            rows.Description,
            [.. rows.Indicators.Select((indicator, i) => CreateIndicator(indicator, $"{at}/indicators/{i}", id, used))]
        )
        {
            Levels = rows.Texts.Levels,
            Origin = rows.Texts.Origin,
        };
    }

    private Indicator CreateIndicator(IndicatorRow row, string at, string enabler, HashSet<string> used)
    {
        var id = row.Id;
        if (id.Length == 0)
        {
            id = IdProposal.ForIndicator(enabler, used);
            used.Add(id);
        }

        Remember(at + "/id", row.Row, FrameworkColumn.IndicatorId, FrameworkColumn.Indicator);
        Remember(at + "/text", row.Row, FrameworkColumn.Indicator);
        RememberLevels(at, row.Row, row.Texts);
        return new(id, row.Text)
        {
            Short = row.Texts.Short,
            Levels = row.Texts.Levels,
            Origin = row.Texts.Origin,
        };
    }

    private void RememberLevels(string at, SheetRow row, ItemTexts texts)
    {
        foreach (var (i, text) in texts.Levels.Index())
        {
            var column = header.Levels[text.Score];
            places[$"{at}/levels/{i}/score"] = (header.Row.Locate(column), header.TitleOf(column));
            places[$"{at}/levels/{i}/text"] = (row.Locate(column), header.TitleOf(column));
        }
    }

    private void Remember(string pointer, SheetRow row, params FrameworkColumn[] columns)
    {
        var column = columns.FirstOrDefault(header.Has, columns[^1]);
        places[pointer] = (
            Locate(row, column),
            header.Has(column) ? header.TitleOf(header.Find(column)) : FrameworkHeader.NameOf(column)
        );
    }

    private SourceLocation Locate(SheetRow row, FrameworkColumn column) => row.Locate(header.Find(column));
}
