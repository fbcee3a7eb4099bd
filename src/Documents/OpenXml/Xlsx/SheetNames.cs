using System.Globalization;
using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Chooses names for sheets and columns. A sheet's name is unique in its workbook, and a column's name is unique on its
/// sheet, whatever names people chose.
/// </summary>
internal sealed class SheetNames
{
    public const string About = "About";
    public const string Scores = "Scores";
    public const string Notes = "Notes";
    public const string Results = "Results";
    public const string Agencies = "Agencies";
    public const string Levels = "Levels of work";
    public const string SecondVotes = "Second votes";
    public const string Changes = "Changes";
    public const string Agreed = "Agreed scores";
    public const string Spectrum = "Spectrum";
    public const string Challenges = "Challenges";
    public const string Plan = "Plan";

    private const int MaxCharacters = 31;

    /// <summary>The names that are already in use. Excel reserves “History”.</summary>
    private readonly HashSet<string> taken = new(
        [
            About,
            Scores,
            Notes,
            Results,
            Agencies,
            Levels,
            SecondVotes,
            Changes,
            Agreed,
            Spectrum,
            Challenges,
            Plan,
            "History",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Returns a unique name for a sheet that is named after a theme.</summary>
    public string Reserve(string title)
    {
        var name = string.Concat(
                title.Select(c =>
                    char.IsControl(c)
                    || c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\uFFFE' or '\uFFFF'
                    || char.IsSurrogate(c)
                        ? ' '
                        : c
                )
            )
            .Trim()
            .Trim('\'')
            .Trim();
        return Unique(
            name.Length == 0 || name.StartsWith(Scores, StringComparison.OrdinalIgnoreCase)
                ? $"Theme {name}".Trim()
                : name,
            MaxCharacters,
            taken
        );
    }

    /// <summary>
    /// Returns the names of the sheets that have only computed figures, as keys from <see cref="NameText.CreateKey"/>.
    /// </summary>
    public static HashSet<string> ComputedSheets(Framework framework)
    {
        var names = new SheetNames();
        return
        [
            .. new[] { Results, Agencies, Levels, SecondVotes, Changes }
                .Concat(framework.Themes.Select(theme => names.Reserve(theme.Title)))
                .Select(NameText.CreateKey),
        ];
    }

    /// <summary>
    /// Returns the name of a sheet of scores. Participants who do not fit on one sheet are on the next.
    /// </summary>
    public static string ScoresSheetName(int page) =>
        page == 0 ? Scores : string.Create(CultureInfo.InvariantCulture, $"{Scores} {page + 1}");

    /// <summary>Returns unique column headings, each on a single line and shortened if necessary.</summary>
    public static IEnumerable<string> Heads(IEnumerable<string> titles)
    {
        const int most = 200;
        var heads = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var title in titles)
        {
            var line = string.Concat(
                    title
                        .EnumerateRunes()
                        .Select(rune =>
                            Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is 0xFFFE or 0xFFFF
                                ? " "
                                : rune.ToString()
                        )
                )
                .Trim();
            yield return Unique(line.Length == 0 ? "Column" : line, most, heads);
        }
    }

    private static string Unique(string name, int most, HashSet<string> taken)
    {
        var candidate = name.Length <= most ? name : name[..most].Trim();
        for (var i = 2; !taken.Add(candidate); i++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            candidate = name[..Math.Min(name.Length, most - ending.Length)].TrimEnd() + ending;
        }

        return candidate;
    }
}
