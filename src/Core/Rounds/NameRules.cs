namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks names that people type.</summary>
public static class NameRules
{
    /// <summary>Returns the problems with a name.</summary>
    /// <param name="name">The typed name.</param>
    /// <param name="field">The field that the name was typed into.</param>
    /// <param name="what">A description of the name, such as “the partnership’s name”.</param>
    /// <param name="isRequired">Whether an empty name is a problem.</param>
    /// <returns>No problem, or one: <c>no-name</c>, <c>name-too-long</c> or <c>name-control</c>.</returns>
    public static IEnumerable<Problem> FindProblems(string? name, string field, string what, bool isRequired = true)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            if (isRequired)
            {
                yield return new("no-name", $"Enter {what}", field);
            }
        }
        else if (name.Trim().Length > PartnershipSetup.MaxNameCharacters)
        {
            yield return new(
                "name-too-long",
                $"{Subject(what)} must be {PartnershipSetup.MaxNameCharacters} characters or fewer",
                field
            );
        }
        else if (name.Any(char.IsControl))
        {
            yield return new(
                "name-control",
                $"{Subject(what)} must not contain line breaks, tabs or hidden characters",
                field
            );
        }
    }

    /// <summary>Returns the start of a sentence about the name that was typed.</summary>
    private static string Subject(string what) =>
        what.StartsWith("a ", StringComparison.Ordinal)
            ? $"The {what[2..]}"
            : $"{char.ToUpperInvariant(what[0])}{what[1..]}";
}
