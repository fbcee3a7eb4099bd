using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>A challenge as a form posts it, and back.</summary>
internal static class ChallengeAnswers
{
    /// <summary>What is posted for something that is none of the examples.</summary>
    public const string Other = "other";

    public static Challenge? Find(Framework framework, string id) =>
        framework.Definition.Challenges.FirstOrDefault(challenge => challenge.Id == id);

    /// <summary>The choices that a mark names: places of examples, and <see cref="Other"/>.</summary>
    public static IEnumerable<string> NamedIn(ChallengeMark mark, Challenge challenge) =>
        Enumerable.Range(0, challenge.Examples.Count)
            .Where(place => mark.Names(challenge.Examples[place]))
            .Select(place => place.ToString(CultureInfo.InvariantCulture))
            .Concat(mark.Names(ChallengeMark.Other) ? [Other] : []);

    /// <summary>The mark that these answers make; null when nothing was said.</summary>
    public static ChallengeMark? MarkOf(Challenge challenge, string examples, string reach, string note)
    {
        if (examples.Length == 0 && reach.Length == 0 && string.IsNullOrWhiteSpace(note))
        {
            return null;
        }

        var chosen = examples.Split(',');
        var lines = challenge.Examples
            .Where((_, place) => chosen.Contains(place.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal))
            .Concat(chosen.Contains(Other, StringComparer.Ordinal) ? [ChallengeMark.Other] : []);
        return new(challenge.Id, ReachOf(reach), string.Join('\n', lines), note);
    }

    public static string WordOf(Reach? reach) => reach switch
    {
        Reach.Gift => "gift",
        Reach.Influence => "influence",
        Reach.Around => "around",
        _ => "",
    };

    private static Reach? ReachOf(string word) => word switch
    {
        "gift" => Reach.Gift,
        "influence" => Reach.Influence,
        "around" => Reach.Around,
        _ => null,
    };
}
