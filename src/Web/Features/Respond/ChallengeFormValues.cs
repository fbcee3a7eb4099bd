using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>Converts a named challenge to form values and back.</summary>
internal static class ChallengeFormValues
{
    /// <summary>The posted value for an obstacle that is not one of the examples.</summary>
    public const string Other = "other";

    public static Challenge? Find(Framework framework, string id) =>
        framework.Definition.Challenges.FirstOrDefault(challenge => challenge.Id == id);

    /// <summary>Lists the ticked choices for a named challenge: indexes of examples, and <see cref="Other"/>.</summary>
    public static IEnumerable<string> ListNamed(NamedChallenge mark, Challenge challenge) =>
        Enumerable
            .Range(0, challenge.Examples.Count)
            .Where(place => mark.IncludesExample(challenge.Examples[place]))
            .Select(place => place.ToString(CultureInfo.InvariantCulture))
            .Concat(mark.IncludesExample(NamedChallenge.Other) ? [Other] : []);

    /// <summary>Creates a named challenge from form values; null if they are all empty.</summary>
    public static NamedChallenge? CreateNamedChallenge(Challenge challenge, string examples, string reach, string note)
    {
        if (examples.Length == 0 && reach.Length == 0 && string.IsNullOrWhiteSpace(note))
        {
            return null;
        }

        var chosen = examples.Split(',');
        var lines = challenge
            .Examples.Where(
                (_, place) => chosen.Contains(place.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            )
            .Concat(chosen.Contains(Other, StringComparer.Ordinal) ? [NamedChallenge.Other] : []);
        return new(challenge.Id, ParseScope(reach), string.Join('\n', lines), note);
    }

    public static string FormatScope(ScopeForAction? reach) =>
        reach switch
        {
            ScopeForAction.Gift => "gift",
            ScopeForAction.Influence => "influence",
            ScopeForAction.Around => "around",
            _ => "",
        };

    private static ScopeForAction? ParseScope(string word) =>
        word switch
        {
            "gift" => ScopeForAction.Gift,
            "influence" => ScopeForAction.Influence,
            "around" => ScopeForAction.Around,
            _ => null,
        };
}
