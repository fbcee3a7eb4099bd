using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes the finding about challenges.</summary>
public static class ChallengeText
{
    /// <summary>
    /// Writes the finding as a headline that gives the one or two challenges named by the most people. If more than two
    /// were named by the same, highest number of people, the headline does not name any. If no one named a
    /// challenge, it says so.
    /// </summary>
    /// <param name="challenges">Every type of challenge; not empty.</param>
    public static string Headline(IReadOnlyList<ChallengeResult> challenges)
    {
        var most = challenges.Max(challenge => challenge.People);
        var named = challenges
            .Where(challenge => challenge.People == most)
            .Select(challenge => $"“{challenge.Challenge.Title}”")
            .ToList();
        return most == 0 ? "No one chose a challenge"
            : named.Count > 2 ? "No challenge stands out"
            : $"What gets in the way most: {string.Join(" and ", named)}";
    }
}
