namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// A framework's text in different words, such as simpler words for families. A participant can choose these words
/// while answering. Results always use the framework's own words.
/// </summary>
/// <param name="FrameworkId">The id of the framework.</param>
/// <param name="Version">The version of the framework.</param>
/// <param name="Id">A stable name for the pack.</param>
/// <param name="Title">The name of the pack, as pages show it.</param>
/// <param name="Language">The BCP 47 language code of the pack's words.</param>
/// <param name="Origin">The origin of the pack's words; null if the file does not say.</param>
/// <param name="Scale">The scale in different words, with the same scores; null to keep the framework's own.</param>
/// <param name="Themes">The titles of themes, by id. A theme that is left out keeps its own title.</param>
/// <param name="Items">The words for enablers and indicators. An item that is left out keeps its own words.</param>
public sealed record WordingPack(
    string FrameworkId,
    string Version,
    string Id,
    string Title,
    string Language,
    TextOrigin? Origin,
    Scale? Scale,
    IReadOnlyList<ThemeWords> Themes,
    IReadOnlyList<ItemWords> Items
)
{
    /// <summary>Returns whether the pack is for this version of a framework.</summary>
    public bool Fits(Framework framework) =>
        (FrameworkId, Version) == (framework.Definition.Id, framework.Definition.Version);

    /// <summary>
    /// Applies the words of the pack to the framework. The ids, the order of the items and the scores stay the same.
    /// </summary>
    /// <param name="framework">The framework that the pack is for.</param>
    /// <returns>The framework in the words of the pack, or the problems with the pack.</returns>
    public Result<Framework> Apply(Framework framework)
    {
        var problems = WordingPackChecks.FindProblems(this, framework).ToList();
        return problems.Count > 0
            ? Result<Framework>.Failure(problems)
            : Framework.From(
                framework.Definition with
                {
                    Language = Language,
                    Scale = Scale ?? framework.Scale,
                    Themes = [.. framework.Themes.Select(Reword)],
                }
            );
    }

    private Theme Reword(Theme theme) =>
        theme with
        {
            Title = Themes.FirstOrDefault(words => words.Id == theme.Id)?.Title ?? theme.Title,
            Enablers = [.. theme.Enablers.Select(Reword)],
        };

    private Enabler Reword(Enabler enabler)
    {
        var words = Items.FirstOrDefault(words => words.Id == enabler.Id) ?? new(enabler.Id);
        return enabler with
        {
            Short = Choose(words.Short, enabler.Short),
            Title = Choose(words.Title, enabler.Title),
            Description = Choose(words.Description, enabler.Description),
            Levels = words.Levels.Count > 0 ? words.Levels : enabler.Levels,
            Indicators = [.. enabler.Indicators.Select(Reword)],
        };
    }

    private Indicator Reword(Indicator indicator)
    {
        var words = Items.FirstOrDefault(words => words.Id == indicator.Id) ?? new(indicator.Id);
        return indicator with
        {
            Short = Choose(words.Short, indicator.Short),
            Text = Choose(words.Title, indicator.Text),
            Levels = words.Levels.Count > 0 ? words.Levels : indicator.Levels,
        };
    }

    private static string Choose(string words, string own) => words.Length > 0 ? words : own;
}
