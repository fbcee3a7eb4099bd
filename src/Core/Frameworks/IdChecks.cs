using System.Text.RegularExpressions;

namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Checks the ids in a framework, and reports each problem with its JSON pointer.</summary>
internal static partial class IdChecks
{
    /// <summary>
    /// Words that cannot be the ids of items, because they are names of columns in answer files, or of pages for
    /// participants.
    /// </summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "participant",
        "agency",
        "level",
        "all",
        "challenges",
        "change",
        "check",
        "data",
        "erase",
        "link",
        "notes",
        "now",
        "priorities",
        "results",
        "spectrum",
        "submitted",
    };

    /// <summary>Returns whether a word is reserved, and so cannot be the id of an item.</summary>
    public static bool IsReserved(string id) => Reserved.Contains(id);

    public static bool IsId(string id) => IdPattern().IsMatch(id);

    public static IEnumerable<Problem> FindProblems(string id, string at)
    {
        if (!IsId(id))
        {
            yield return new(
                "bad-id",
                $"“{id}” cannot be an ID. Use 1 to 64 letters, digits, dots and hyphens, starting with a letter "
                    + "or digit.",
                at
            );
        }
    }

    /// <summary>Finds the ids that are not valid, and those that are used twice.</summary>
    /// <param name="ids">The ids, each with its JSON pointer.</param>
    /// <param name="what">What the ids identify, such as “theme”, for use in messages.</param>
    public static IEnumerable<Problem> FindProblems(IEnumerable<(string Id, string At)> ids, string what)
    {
        // Ids are used in the names of form fields and file columns, and those names are not case-sensitive.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, at) in ids)
        {
            foreach (var problem in FindProblems(id, at))
            {
                yield return problem;
            }

            if (!seen.Add(id) && seen.TryGetValue(id, out var first))
            {
                yield return first == id
                    ? new("duplicate-id", $"The ID “{id}” is already in use by another {what}. Use a different ID.", at)
                    : new(
                        "duplicate-id",
                        $"The ID “{id}” differs only in capital letters from “{first}”, the ID of another "
                            + $"{what}. Change one of them.",
                        at
                    );
            }
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,63}\z")]
    private static partial Regex IdPattern();
}
