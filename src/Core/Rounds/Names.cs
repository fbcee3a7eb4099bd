namespace BeyondBoundaries.Core.Rounds;

/// <summary>The rule for every name that a facilitator types.</summary>
internal static class Names
{
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
