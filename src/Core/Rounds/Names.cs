namespace BeyondBoundaries.Core.Rounds;

/// <summary>The rule for every name that is typed.</summary>
public static class Names
{
    /// <summary>What is wrong with a name.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="field">The field it was typed into.</param>
    /// <param name="what">What is named, such as “the partnership’s name”.</param>
    /// <param name="isRequired">Whether nothing is wrong too.</param>
    /// <returns>No problem, or one: <c>no-name</c>, <c>name-too-long</c> or <c>name-control</c>.</returns>
    public static IEnumerable<Problem> ProblemsOf(string? name, string field, string what, bool isRequired = true)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            if (isRequired)
            {
                yield return new("no-name", $"Enter {what}", field);
            }
        }
        else if (name.Trim().Length > PartnershipSetup.MostCharacters)
        {
            yield return new("name-too-long", $"{char.ToUpperInvariant(what[0])}{what[1..]} must be {PartnershipSetup.MostCharacters} characters or fewer", field);
        }
        else if (name.Any(char.IsControl))
        {
            yield return new("name-control", $"{char.ToUpperInvariant(what[0])}{what[1..]} must not contain line breaks or control characters", field);
        }
    }
}
