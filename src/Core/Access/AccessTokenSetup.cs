using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Access;

/// <summary>A user's choices for a new personal access token, after they have been checked.</summary>
public sealed record AccessTokenSetup
{
    /// <summary>The longest lifetime of a token, in days.</summary>
    public const int MaxDays = 365;

    private AccessTokenSetup(string name, AccessScopes scopes, PartnershipId? partnership, DateOnly lastDay) =>
        (Name, Scopes, Partnership, LastDay) = (name, scopes, partnership, lastDay);

    /// <summary>The lifetimes to choose from, in days.</summary>
    public static IReadOnlyList<int> Lifetimes { get; } = [30, 90, MaxDays];

    /// <summary>The name by which the owner recognises the token.</summary>
    public string Name { get; }

    /// <summary>The scopes of the token; there is at least one.</summary>
    public AccessScopes Scopes { get; }

    /// <summary>The only partnership whose data the token may read; null for all the owner's partnerships.</summary>
    public PartnershipId? Partnership { get; }

    /// <summary>The last day on which the token works.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Checks a user's choices.</summary>
    /// <param name="name">The name, as typed.</param>
    /// <param name="scopes">The names of the scopes.</param>
    /// <param name="partnership">The partnership; null for all.</param>
    /// <param name="days">The lifetime in days; null if none was chosen.</param>
    /// <param name="today">The current date.</param>
    /// <returns>The set-up, or the problems with the fields <c>name</c>, <c>scopes</c> and <c>days</c>.</returns>
    public static Result<AccessTokenSetup> From(
        string? name,
        IEnumerable<string> scopes,
        PartnershipId? partnership,
        int? days,
        DateOnly today
    )
    {
        var allowed = AccessScopeText.Parse(string.Join(' ', scopes));
        List<Problem> problems = [.. NameRules.FindProblems(name, "name", "a name for the token")];
        if (allowed == AccessScopes.None)
        {
            problems.Add(new("no-scope", "Select what the program may read", "scopes"));
        }

        if (days is not (> 0 and <= MaxDays))
        {
            problems.Add(new("no-lifetime", "Select how long the token will work", "days"));
        }

        return problems.Count > 0
            ? Result<AccessTokenSetup>.Failure(problems)
            : new AccessTokenSetup(name!.Trim(), allowed, partnership, today.AddDays(days!.Value));
    }
}
