using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Reads the rows of a framework's table. A row can begin a theme or an enabler, and can also contain an indicator. The
/// cells for the theme and the enabler can be empty if these are the same as in the row above.
/// </summary>
internal sealed class FrameworkTableReader(
    FrameworkHeader header,
    FrameworkProblems problems,
    FrameworkSettingsReader settings
)
{
    private const int MaxIdCharacters = 64;

    private readonly List<ThemeRows> themes = [];
    private readonly Dictionary<string, SourceLocation> ids = new(StringComparer.Ordinal);
    private ThemeRows? theme;
    private EnablerRows? enabler;

    public List<Remark> Remarks { get; } = [];

    /// <summary>Reads the rows below the header.</summary>
    public IReadOnlyList<ThemeRows> Read(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (header.Has(FrameworkColumn.Setting) && header.Has(FrameworkColumn.Value))
            {
                settings.Read(row, header.Find(FrameworkColumn.Setting), header.Find(FrameworkColumn.Value));
            }

            if (IsAboutItems(row) && !FrameworkHeader.IsHeader([.. row.Cells.Values.Select(cell => cell.Text)]))
            {
                ReadRow(row);
            }
        }

        return themes;
    }

    private bool IsAboutItems(SheetRow row) =>
        row.Cells.Keys.Any(column =>
            header.KindOf(column) is not (null or FrameworkColumn.Setting or FrameworkColumn.Value)
        );

    private void ReadRow(SheetRow row)
    {
        foreach (var (column, cell) in row.Cells)
        {
            if (cell.Problem is { } problem && header.KindOf(column) is { } kind and not FrameworkColumn.Value)
            {
                problems.Add("unreadable-cell", problem, row.Locate(column), header.TitleOf(column));
            }
        }

        ReadTheme(row);
        if (theme is null)
        {
            Add(
                "no-theme",
                "This row has no theme, and there is none above it. Write the theme in this row.",
                row,
                FrameworkColumn.Theme
            );
            theme = new(row, "", "");
        }

        if (BeginsEnabler(row))
        {
            BeginEnabler(row);
        }
        else if (Text(row, FrameworkColumn.Indicator).Length > 0)
        {
            AddIndicator(row, TextsOf(row));
            CheckUnused(
                row,
                FrameworkColumn.Description,
                "This row is for an indicator. Move the description to the row with the enabler’s title."
            );
        }
        else
        {
            CheckLeftOver(row);
        }
    }

    private void ReadTheme(SheetRow row)
    {
        var (id, title) = (Text(row, FrameworkColumn.ThemeId), Text(row, FrameworkColumn.Theme));
        if ((title.Length == 0 && (id.Length == 0 || id == theme?.Id)) || IsSame(theme, id, title))
        {
            return;
        }

        var known = themes.FirstOrDefault(one => IsSame(one, id, title));
        if (known is null)
        {
            known = new(row, id, title);
            themes.Add(known);
        }
        else
        {
            Remarks.Add(
                new(
                    "theme-apart",
                    $"The rows of the theme “{title}” were not together. They have been moved to where the "
                        + "theme first appears."
                )
                {
                    Location = Locate(row, FrameworkColumn.Theme),
                }
            );
        }

        (theme, enabler) = (known, null);
    }

    private static bool IsSame(ThemeRows? one, string id, string title) =>
        one is not null && (id.Length > 0 && one.Id.Length > 0 ? one.Id == id : NameText.AreAlike(one.Title, title));

    private bool BeginsEnabler(SheetRow row)
    {
        var (id, title) = (Text(row, FrameworkColumn.EnablerId), Text(row, FrameworkColumn.Title));
        return enabler is null
            ? id.Length + title.Length > 0
            : (id.Length > 0 && id != enabler.Id) || (title.Length > 0 && title != enabler.Title);
    }

    private void BeginEnabler(SheetRow row)
    {
        var (id, title) = (Text(row, FrameworkColumn.EnablerId), Text(row, FrameworkColumn.Title));
        if (title.Length == 0)
        {
            Add("no-title", $"Enabler {id} has no title. Write one.", row, FrameworkColumn.Title);
        }

        if (id.Length > 0)
        {
            CheckId(id, row, FrameworkColumn.EnablerId);
        }

        enabler = new(row, id, title, TextsOf(row), Text(row, FrameworkColumn.Description));
        theme!.Enablers.Add(enabler);
        if (Text(row, FrameworkColumn.Indicator).Length > 0)
        {
            AddIndicator(row, ItemTexts.None);
        }
    }

    private void AddIndicator(SheetRow row, ItemTexts texts)
    {
        var (id, text) = (Text(row, FrameworkColumn.IndicatorId), Text(row, FrameworkColumn.Indicator));
        if (enabler is null)
        {
            Add(
                "no-enabler",
                $"This row of the theme “{theme!.Title}” has an indicator, but no enabler. Write the title of "
                    + "its enabler.",
                row,
                FrameworkColumn.Title
            );
            return;
        }

        if (id.Length > 0)
        {
            CheckId(id, row, FrameworkColumn.IndicatorId);
        }

        enabler.Indicators.Add(new(row, id, text, texts));
    }

    private void CheckId(string id, SheetRow row, FrameworkColumn column)
    {
        if (SpreadsheetDate.GuessOriginal(id, '.') is { } original && (id.Any(char.IsLetter) || id.Contains('/')))
        {
            Add(
                "date-id",
                $"A spreadsheet has changed this ID, perhaps {original}, into the date “{id}”. Format the "
                    + "column as text, and type the ID again.",
                row,
                column
            );
        }
        else if (id.Length > MaxIdCharacters)
        {
            Add("bad-id", $"This ID has {id.Length} characters. Use at most {MaxIdCharacters}.", row, column);
        }
        else if (!ids.TryAdd(id, Locate(row, column)))
        {
            var advice = id.EndsWith(".1", StringComparison.Ordinal)
                ? " If this ID should end in .10, format the column as text and type it again."
                : "";
            Add(
                "duplicate-id",
                $"The ID {id} is already in use in row {ids[id].Row}. Give each enabler and indicator its own "
                    + $"ID.{advice}",
                row,
                column
            );
        }
    }

    /// <summary>Reports text in a row that has neither a new enabler nor an indicator.</summary>
    private void CheckLeftOver(SheetRow row)
    {
        foreach (var (column, _) in row.Cells.OrderBy(cell => cell.Key))
        {
            if (
                header.KindOf(column)
                is FrameworkColumn.Short
                    or FrameworkColumn.Description
                    or FrameworkColumn.Level
                    or FrameworkColumn.IndicatorId
                    or FrameworkColumn.Origin
            )
            {
                problems.Add(
                    "no-item",
                    "This row has neither a new enabler nor an indicator. Move this text to the row that it "
                        + "belongs to, or delete it.",
                    row.Locate(column),
                    header.TitleOf(column)
                );
            }
        }
    }

    private void CheckUnused(SheetRow row, FrameworkColumn column, string message)
    {
        if (Text(row, column) is { Length: > 0 } text && text != enabler?.Description)
        {
            Add("out-of-place", message, row, column);
        }
    }

    private ItemTexts TextsOf(SheetRow row)
    {
        var word = Text(row, FrameworkColumn.Origin);
        TextOrigin? origin = null;
        if (FrameworkWords.Origins.TryGetValue(word.ToLowerInvariant(), out var known))
        {
            origin = known;
        }
        else if (word.Length > 0)
        {
            Add(
                "unknown-word",
                $"“{word}” is not an origin. Use one of these: {string.Join(", ", FrameworkWords.Origins.Keys)}.",
                row,
                FrameworkColumn.Origin
            );
        }

        return new(
            Text(row, FrameworkColumn.Short),
            [
                .. header
                    .Levels.Where(level => row.Cells.ContainsKey(level.Value))
                    .Select(level => new LevelText(level.Key, row.Cells[level.Value].Text)),
            ],
            origin
        );
    }

    private string Text(SheetRow row, FrameworkColumn column) =>
        header.Has(column) && row.Cells.TryGetValue(header.Find(column), out var cell) ? cell.Text : "";

    private SourceLocation Locate(SheetRow row, FrameworkColumn column) => row.Locate(header.Find(column));

    private void Add(string code, string message, SheetRow row, FrameworkColumn column) =>
        problems.Add(
            code,
            message,
            Locate(row, column),
            header.Has(column) ? header.TitleOf(header.Find(column)) : FrameworkHeader.NameOf(column)
        );
}
