using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>The form for an enabler and its indicators.</summary>
public sealed record EnablerForm
{
    /// <summary>The number of indicator rows at which the form stops adding empty rows.</summary>
    private const int MaxIndicators = 30;

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Short { get; init; }

    public string? Description { get; init; }

    public string? Theme { get; init; }

    /// <summary>The enabler's text for each level, in the order of the scale.</summary>
    public IReadOnlyList<string?> Levels { get; init; } = new List<string?>();

    public IReadOnlyList<IndicatorForm> Indicators { get; init; } = new List<IndicatorForm>();

    /// <summary>Creates the form for an enabler, with an empty row for another indicator.</summary>
    public static EnablerForm From(Enabler enabler, string theme, Scale scale) =>
        new EnablerForm
        {
            Id = enabler.Id,
            Title = enabler.Title,
            Short = enabler.Short,
            Description = enabler.Description,
            Theme = theme,
            Levels = TextsOf(enabler.Levels, scale),
            Indicators =
            [
                .. enabler.Indicators.Select(indicator => new IndicatorForm
                {
                    Id = indicator.Id,
                    Text = indicator.Text,
                    Levels = TextsOf(indicator.Levels, scale),
                }),
            ],
        }.WithRow(scale);

    /// <summary>
    /// Returns the form with an empty row for another indicator, unless it already has <see cref="MaxIndicators"/>
    /// rows.
    /// </summary>
    public EnablerForm WithRow(Scale scale) =>
        Indicators.Count >= MaxIndicators
            ? this
            : this with
            {
                Indicators = [.. Indicators, new() { Levels = new string?[scale.Levels.Count] }],
            };

    /// <summary>Returns the form with one level text for each level of the scale, however many were sent.</summary>
    public EnablerForm Fit(Scale scale)
    {
        string?[] Fitted(IReadOnlyList<string?> texts) =>
            [.. scale.Levels.Select((_, i) => texts.ElementAtOrDefault(i))];
        return this with
        {
            Levels = Fitted(Levels),
            Indicators = [.. Indicators.Select(row => row with { Levels = Fitted(row.Levels) })],
        };
    }

    /// <summary>Returns the form with an indicator moved one place up or down.</summary>
    public EnablerForm WithMoved(int row, bool up)
    {
        var rows = Indicators.ToList();
        var to = up ? row - 1 : row + 1;
        if (row >= 0 && row < rows.Count && to >= 0 && to < rows.Count)
        {
            (rows[row], rows[to]) = (rows[to], rows[row]);
        }

        return this with
        {
            Indicators = rows,
        };
    }

    /// <summary>
    /// Finds every problem with the typed values, each with the name of its field within <c>Input</c>.
    /// </summary>
    /// <param name="others">The ids of the other enablers and indicators in the draft.</param>
    /// <param name="themes">The ids of the themes.</param>
    public IEnumerable<Problem> FindProblems(IReadOnlyCollection<string> others, IReadOnlyCollection<string> themes)
    {
        var problems = FrameworkInputRules
            .FindProblems(
                Title,
                FrameworkInputRules.MaxTitleCharacters,
                nameof(Title),
                "the title of the enabler",
                isRequired: true
            )
            .Concat(
                FrameworkInputRules.FindProblems(
                    Short,
                    FrameworkInputRules.MaxShortCharacters,
                    nameof(Short),
                    "the short name"
                )
            )
            .Concat(
                FrameworkInputRules.FindProblems(
                    Description,
                    FrameworkInputRules.MaxTextCharacters,
                    nameof(Description),
                    "the description"
                )
            )
            .Concat(LevelProblems(Levels, nameof(Levels)));
        foreach (var (i, indicator) in Indicators.Index())
        {
            problems = problems
                .Concat(
                    FrameworkInputRules.FindProblems(
                        indicator.Text,
                        FrameworkInputRules.MaxTextCharacters,
                        $"Indicators[{i}].Text",
                        "the indicator"
                    )
                )
                .Concat(LevelProblems(indicator.Levels, $"Indicators[{i}].Levels"));
            if (
                string.IsNullOrEmpty(indicator.Id)
                && FrameworkInputRules.Clean(indicator.Text).Length == 0
                && indicator.Levels.Any(text => FrameworkInputRules.Clean(text).Length > 0)
            )
            {
                problems = problems.Append(
                    new(
                        "empty-text",
                        "Enter the indicator, or clear the descriptions of its levels",
                        $"Indicators[{i}].Text"
                    )
                );
            }
        }

        var id = FrameworkInputRules.Clean(Id);
        if (id.Length > 0 && !FrameworkDraft.IsId(id))
        {
            problems = problems.Append(
                new(
                    "bad-id",
                    "Enter an ID such as 1.2, with only letters, digits, dots and hyphens. Start with a letter "
                        + "or digit, and use up to 64 characters",
                    nameof(Id)
                )
            );
        }
        else if (FrameworkDraft.IsReserved(id))
        {
            problems = problems.Append(
                new(
                    "reserved-id",
                    $"“{id}” cannot be an ID, because the application uses this word for a page or a column. "
                        + "Enter a different ID",
                    nameof(Id)
                )
            );
        }
        else if (others.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            problems = problems.Append(
                new("duplicate-id", $"The ID {id} is already in use. Enter a different one", nameof(Id))
            );
        }

        return themes.Contains(Theme ?? "")
            ? problems
            : problems.Append(new("no-theme", "Select a theme", nameof(Theme)));
    }

    /// <summary>
    /// Creates the enabler. Missing ids and short names are filled in; indicators without text are left out.
    /// </summary>
    /// <param name="before">The enabler as it is stored; null for a new one.</param>
    /// <param name="draft">The draft, without this enabler.</param>
    public Enabler ToEnabler(Enabler? before, FrameworkDraft draft)
    {
        var scale = draft.Definition.Scale;
        var title = FrameworkInputRules.Clean(Title);
        var used = draft.ItemIds.ToHashSet(StringComparer.Ordinal);
        var id = FrameworkInputRules.Clean(Id);
        if (id.Length == 0)
        {
            var theme = draft.Definition.Themes.ToList().FindIndex(one => one.Id == Theme);
            id = IdProposal.ForEnabler(
                theme + 1,
                draft.Definition.Themes[theme].Enablers.Select(enabler => enabler.Id),
                used
            );
        }

        used.Add(id);
        var indicators = new List<Indicator>();
        foreach (var row in Indicators.Where(row => FrameworkInputRules.Clean(row.Text).Length > 0))
        {
            var own =
                before?.Indicators.FirstOrDefault(indicator => indicator.Id == row.Id && !used.Contains(indicator.Id))
                ?? new Indicator(IdProposal.ForIndicator(id, [.. used, .. Indicators.Select(one => one.Id ?? "")]), "");
            used.Add(own.Id);
            indicators.Add(
                own with
                {
                    Text = FrameworkInputRules.Clean(row.Text),
                    Levels = ToLevels(row.Levels, scale),
                }
            );
        }

        var name = FrameworkInputRules.Clean(Short);
        return (before ?? new Enabler(id, "", title, "", [])) with
        {
            Id = id,
            Short = name.Length > 0 ? name : ShortName.From(title),
            Title = title,
            Description = FrameworkInputRules.Clean(Description),
            Indicators = indicators,
            Levels = ToLevels(Levels, scale),
        };
    }

    private static IEnumerable<Problem> LevelProblems(IReadOnlyList<string?> texts, string field) =>
        texts.SelectMany(
            (text, i) =>
                FrameworkInputRules.FindProblems(
                    text,
                    FrameworkInputRules.MaxTextCharacters,
                    $"{field}[{i}]",
                    "the text for the level"
                )
        );

    private static IReadOnlyList<string?> TextsOf(IReadOnlyList<LevelText> texts, Scale scale) =>
        [.. scale.Levels.Select(level => texts.FirstOrDefault(text => text.Score == level.Score)?.Text)];

    private static IReadOnlyList<LevelText> ToLevels(IReadOnlyList<string?> texts, Scale scale) =>
        [
            .. scale
                .Levels.Zip(texts, (level, text) => new LevelText(level.Score, FrameworkInputRules.Clean(text)))
                .Where(level => level.Text.Length > 0),
        ];
}
