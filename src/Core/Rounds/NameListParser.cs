using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks a list of names that a facilitator types, one per line.</summary>
/// <param name="Singular">The noun for the kind of thing that is named, such as “agency”.</param>
/// <param name="Plural">The plural of that noun; also the field of every problem.</param>
/// <param name="MaxNames">The maximum number of names in the list.</param>
internal sealed record NameListParser(string Singular, string Plural, int MaxNames)
{
    /// <summary>
    /// Returns the names in order (none if the text is empty), or every problem with the list, such as a repeated name.
    /// </summary>
    public Result<IReadOnlyList<string>> Parse(string? text)
    {
        var lines = Split(text);
        var problems = FindProblems(lines).ToList();
        return problems.Count == 0
            ? Result<IReadOnlyList<string>>.Success(lines)
            : Result<IReadOnlyList<string>>.Failure(problems);
    }

    /// <summary>Returns the lines of the text that are not empty, without the spaces around them.</summary>
    public static string[] Split(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<Problem> FindProblems(string[] lines)
    {
        if (lines.Length > MaxNames)
        {
            yield return new(
                $"too-many-{Plural}",
                $"Enter {MaxNames} {Plural} or fewer. You entered {lines.Length}",
                Plural
            );
        }

        foreach (var line in lines.Where(line => line.Length > PartnershipSetup.MaxNameCharacters))
        {
            yield return new(
                $"{Singular}-too-long",
                $"The name of the {Singular} “{line[..30]}…” must be {PartnershipSetup.MaxNameCharacters} "
                    + "characters or fewer",
                Plural
            );
        }

        if (lines.Any(line => line.Any(char.IsControl)))
        {
            yield return new(
                $"{Singular}-control",
                $"The names of {Plural} must not contain tabs or hidden characters",
                Plural
            );
        }

        foreach (var same in lines.GroupBy(NameText.CreateKey, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            yield return new(
                $"{Singular}-twice",
                $"The {Singular} “{same.First()}” is listed {same.Count()} times. List it once",
                Plural
            );
        }
    }
}
