using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>A framework as a table, in the format that <see cref="FrameworkSpreadsheet"/> reads.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">
/// The rows. Each theme begins in the row of its first enabler, and indicators have separate rows.
/// </param>
internal sealed record FrameworkTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly FrameworkColumn[] Columns =
    [
        FrameworkColumn.Theme,
        FrameworkColumn.ThemeId,
        FrameworkColumn.EnablerId,
        FrameworkColumn.Title,
        FrameworkColumn.Short,
        FrameworkColumn.Description,
        FrameworkColumn.IndicatorId,
        FrameworkColumn.Indicator,
    ];

    public static FrameworkTable Create(FrameworkDefinition framework)
    {
        var enablers = framework.Themes.SelectMany(theme => theme.Enablers).ToList();
        var levels = enablers
            .SelectMany(enabler => enabler.Indicators.SelectMany(indicator => indicator.Levels).Concat(enabler.Levels))
            .Select(text => text.Score)
            .Distinct()
            .Order()
            .ToList();
        var hasOrigins = enablers.Any(enabler =>
            enabler.Origin is not null || enabler.Indicators.Any(indicator => indicator.Origin is not null)
        );
        return new(
            [
                .. Columns.Select(FrameworkHeader.NameOf),
                .. levels.Select(FrameworkHeader.NameOfLevel),
                .. hasOrigins ? [FrameworkHeader.NameOf(FrameworkColumn.Origin)] : Array.Empty<string>(),
            ],
            [.. framework.Themes.SelectMany(theme => RowsOf(theme, levels, hasOrigins))]
        );
    }

    private static IEnumerable<IReadOnlyList<string>> RowsOf(Theme theme, List<int> levels, bool hasOrigins)
    {
        var (title, id) = (theme.Title, theme.Id);
        if (theme.Enablers.Count == 0)
        {
            yield return [title, id];
        }

        foreach (var enabler in theme.Enablers)
        {
            yield return
            [
                title,
                id,
                enabler.Id,
                enabler.Title,
                enabler.Short,
                enabler.Description,
                "",
                "",
                .. Rest(enabler.Levels, enabler.Origin),
            ];
            (title, id) = ("", "");
            foreach (var indicator in enabler.Indicators)
            {
                yield return
                [
                    "",
                    "",
                    "",
                    "",
                    indicator.Short,
                    "",
                    indicator.Id,
                    indicator.Text,
                    .. Rest(indicator.Levels, indicator.Origin),
                ];
            }
        }

        IEnumerable<string> Rest(IReadOnlyList<LevelText> texts, TextOrigin? origin)
        {
            foreach (var score in levels)
            {
                yield return texts.FirstOrDefault(text => text.Score == score)?.Text ?? "";
            }

            if (hasOrigins)
            {
                yield return FrameworkSettingsWriter.OriginText(origin);
            }
        }
    }
}
