namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// A framework that is being written. It may break the rules for a framework until it is published. Each method that
/// changes a draft returns a new one.
/// </summary>
/// <param name="Definition">The framework so far.</param>
public sealed record FrameworkDraft(FrameworkDefinition Definition)
{
    /// <summary>Creates a draft with the standard scale and no themes.</summary>
    /// <param name="title">The title.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    public static FrameworkDraft Empty(string title, string language = "en-GB") =>
        new(
            new FrameworkDefinition(
                IdProposal.FromTitle(title, [], "framework"),
                "1",
                title,
                "",
                new("", "", ""),
                language,
                [],
                null,
                StandardScale.Create(),
                [],
                [],
                [],
                new("", [], "", [])
            )
            {
                Origin = TextOrigin.Own,
            }
        );

    /// <summary>Returns whether the text can be an id or the name of a version.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(string text) => IdChecks.IsId(text);

    /// <summary>
    /// Returns whether a word is reserved. A reserved word cannot be the id of an item, because a page or a column has
    /// that name.
    /// </summary>
    /// <param name="text">The word.</param>
    public static bool IsReserved(string text) => IdChecks.IsReserved(text);

    /// <summary>
    /// Returns a problem for each rule that the draft still breaks. The draft can be published when there are no
    /// problems. The crosswalk is not checked, because a new one is created when the draft is published.
    /// </summary>
    public IReadOnlyList<Problem> FindProblems() => Framework.From(Definition with { Crosswalk = null }).Problems;

    /// <summary>The ids of all enablers and indicators.</summary>
    public IReadOnlyCollection<string> ItemIds =>
        [
            .. Definition
                .Themes.SelectMany(theme => theme.Enablers)
                .SelectMany(enabler => enabler.Indicators.Select(indicator => indicator.Id).Prepend(enabler.Id)),
        ];

    /// <summary>Finds an enabler and its theme; null if there is none.</summary>
    /// <param name="id">The id of the enabler.</param>
    public (Theme Theme, Enabler Enabler)? FindEnabler(string id)
    {
        foreach (var theme in Definition.Themes)
        {
            if (theme.Enablers.FirstOrDefault(enabler => enabler.Id == id) is { } found)
            {
                return (theme, found);
            }
        }

        return null;
    }

    /// <summary>
    /// Changes the scale. If the first score changes, level texts move with their levels. Texts for levels that no
    /// longer exist are left out; <see cref="FindTextsLostWith"/> lists them.
    /// </summary>
    /// <param name="scale">The scale.</param>
    public FrameworkDraft WithScale(Scale scale)
    {
        var shift = scale.First - Definition.Scale.First;
        IReadOnlyList<LevelText> Fit(IReadOnlyList<LevelText> texts) =>
            [
                .. texts
                    .Select(text => text with { Score = text.Score + shift })
                    .Where(text => text.Score >= scale.First && text.Score <= scale.Last),
            ];
        return new(
            Definition with
            {
                Scale = scale,
                Themes =
                [
                    .. Definition.Themes.Select(theme =>
                        theme with
                        {
                            Enablers =
                            [
                                .. theme.Enablers.Select(enabler =>
                                    enabler with
                                    {
                                        Levels = Fit(enabler.Levels),
                                        Indicators =
                                        [
                                            .. enabler.Indicators.Select(indicator =>
                                                indicator with
                                                {
                                                    Levels = Fit(indicator.Levels),
                                                }
                                            ),
                                        ],
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            }
        );
    }

    /// <summary>
    /// Finds the level texts that a shorter scale would leave out, with the items that they belong to.
    /// </summary>
    /// <param name="scale">The scale.</param>
    public IReadOnlyList<(Item Item, LevelText Text)> FindTextsLostWith(Scale scale)
    {
        var last = scale.Last - scale.First + Definition.Scale.First;
        return
        [
            .. Framework
                .ItemsOf(Definition)
                .SelectMany(item => item.LevelTexts.Where(text => text.Score > last).Select(text => (item, text))),
        ];
    }

    /// <summary>Adds a theme at the end.</summary>
    /// <param name="title">The title.</param>
    public FrameworkDraft AddTheme(string title) =>
        WithThemes([
            .. Definition.Themes,
            new(IdProposal.FromTitle(title, [.. Definition.Themes.Select(theme => theme.Id)], "theme"), title, []),
        ]);

    /// <summary>Changes the title of a theme.</summary>
    /// <param name="id">The id of the theme.</param>
    /// <param name="title">The title.</param>
    public FrameworkDraft RenameTheme(string id, string title) =>
        WithThemes([.. Definition.Themes.Select(theme => theme.Id == id ? theme with { Title = title } : theme)]);

    /// <summary>Moves a theme by one position, if possible.</summary>
    /// <param name="id">The id of the theme.</param>
    /// <param name="up">Whether to move it towards the start.</param>
    public FrameworkDraft MoveTheme(string id, bool up) =>
        WithThemes(Moved(Definition.Themes, theme => theme.Id == id, up));

    /// <summary>Removes a theme and its enablers.</summary>
    /// <param name="id">The id of the theme.</param>
    public FrameworkDraft RemoveTheme(string id) => WithThemes([.. Definition.Themes.Where(theme => theme.Id != id)]);

    /// <summary>
    /// Saves an enabler. An enabler that stays in its theme keeps its position. A new enabler, or one that moves to
    /// another theme, goes to the end of the theme.
    /// </summary>
    /// <param name="id">The id of the enabler before the change; null for a new enabler.</param>
    /// <param name="theme">The id of the theme that the enabler belongs to after the change.</param>
    /// <param name="enabler">The enabler.</param>
    public FrameworkDraft SaveEnabler(string? id, string theme, Enabler enabler)
    {
        var stays = id is not null && FindEnabler(id)?.Theme.Id == theme;
        var renamed = this with
        {
            Definition = Definition with
            {
                CaseStudies =
                [
                    .. Definition.CaseStudies.Select(study =>
                        study with
                        {
                            Issues =
                            [
                                .. study.Issues.Select(issue =>
                                    issue.Enabler == id ? issue with { Enabler = enabler.Id } : issue
                                ),
                            ],
                        }
                    ),
                ],
            },
        };
        return renamed.WithThemes([
            .. Definition.Themes.Select(one =>
                one with
                {
                    Enablers = stays
                        ? [.. one.Enablers.Select(other => other.Id == id ? enabler : other)]
                        :
                        [
                            .. one.Enablers.Where(other => other.Id != id),
                            .. one.Id == theme ? [enabler] : Enumerable.Empty<Enabler>(),
                        ],
                }
            ),
        ]);
    }

    /// <summary>
    /// Moves an enabler by one position. An enabler that would move past the start or the end of its theme moves to the
    /// neighbouring theme, if there is one.
    /// </summary>
    /// <param name="id">The id of the enabler.</param>
    /// <param name="up">Whether to move it towards the start.</param>
    public FrameworkDraft MoveEnabler(string id, bool up)
    {
        var themes = Definition.Themes.ToList();
        var at = themes.FindIndex(theme => theme.Enablers.Any(enabler => enabler.Id == id));
        if (at < 0)
        {
            return this;
        }

        var (enablers, next) = (themes[at].Enablers, at + (up ? -1 : 1));
        var enabler = enablers.First(one => one.Id == id);
        if (enabler != (up ? enablers[0] : enablers[^1]))
        {
            themes[at] = themes[at] with { Enablers = Moved(enablers, one => one.Id == id, up) };
        }
        else if (next >= 0 && next < themes.Count)
        {
            themes[at] = themes[at] with { Enablers = [.. enablers.Where(one => one.Id != id)] };
            themes[next] = themes[next] with
            {
                Enablers = up ? [.. themes[next].Enablers, enabler] : [enabler, .. themes[next].Enablers],
            };
        }

        return WithThemes(themes);
    }

    /// <summary>Removes an enabler and its indicators.</summary>
    /// <param name="id">The id of the enabler.</param>
    public FrameworkDraft RemoveEnabler(string id) =>
        WithThemes([
            .. Definition.Themes.Select(theme =>
                theme with
                {
                    Enablers = [.. theme.Enablers.Where(enabler => enabler.Id != id)],
                }
            ),
        ]);

    private FrameworkDraft WithThemes(IReadOnlyList<Theme> themes)
    {
        var kept = themes.SelectMany(theme => theme.Enablers).Select(enabler => enabler.Id).ToHashSet();
        return new(
            Definition with
            {
                Themes = themes,
                // A case study must not refer to an enabler that was removed.
                CaseStudies =
                [
                    .. Definition.CaseStudies.Select(study =>
                        study with
                        {
                            Issues = [.. study.Issues.Where(issue => kept.Contains(issue.Enabler))],
                        }
                    ),
                ],
            }
        );
    }

    private static List<T> Moved<T>(IReadOnlyList<T> list, Func<T, bool> isMoved, bool up)
    {
        var items = list.ToList();
        var from = items.FindIndex(item => isMoved(item));
        var to = up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < items.Count)
        {
            (items[from], items[to]) = (items[to], items[from]);
        }

        return items;
    }
}
