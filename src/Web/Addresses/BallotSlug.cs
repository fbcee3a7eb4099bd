using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Addresses;

/// <summary>The name of a ballot in an address, such as <c>enablers</c> or <c>again-2.3</c>.</summary>
internal static class BallotSlug
{
    public static string Format(Ballot ballot)
    {
        var kind = Name(ballot.Kind);
        return ballot.About.Length == 0 ? kind : $"{kind}-{ballot.About}";
    }

    /// <summary>Parses the name of a ballot that this framework allows; null if there is no such ballot.</summary>
    public static Ballot? Parse(string text, Framework framework)
    {
        IEnumerable<Ballot> all =
        [
            Ballot.Enablers,
            Ballot.Challenges,
            Ballot.Priorities,
            .. framework.Enablers.SelectMany(enabler =>
                new[] { Ballot.SecondVote(enabler), Ballot.Indicators(enabler) }
            ),
        ];
        return all.FirstOrDefault(ballot => ballot.Fits(framework) && Format(ballot) == text);
    }

    // These names must not change, because people bookmark addresses.
    private static string Name(BallotKind kind) =>
        kind switch
        {
            BallotKind.Enablers => "enablers",
            BallotKind.SecondVote => "again",
            BallotKind.Indicators => "indicators",
            BallotKind.Challenges => "challenges",
            BallotKind.Priorities => "priorities",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
