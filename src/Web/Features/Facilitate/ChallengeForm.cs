using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>The form fields for one challenge.</summary>
public sealed record ChallengeForm
{
    /// <summary>“yes” if the challenge is named; otherwise empty.</summary>
    public IReadOnlyList<string> Named { get; init; } = new List<string>();

    /// <summary>The indexes of the ticked examples, from 0.</summary>
    public IReadOnlyList<string> Examples { get; init; } = new List<string>();

    /// <summary>
    /// The name of the chosen <see cref="BeyondBoundaries.Core.Rounds.ScopeForAction"/>; null if none is chosen.
    /// </summary>
    public string? Reach { get; init; }

    public string? Note { get; init; }

    /// <summary>Creates the form for a challenge; the form is empty if the challenge has not been named.</summary>
    public static ChallengeForm From(Challenge challenge, NamedChallenge? mark) =>
        mark is null
            ? new()
            : new()
            {
                Named = ["yes"],
                Examples =
                [
                    .. challenge
                        .Examples.Index()
                        .Where(example => mark.IncludesExample(example.Item))
                        .Select(example => $"{example.Index}"),
                ],
                Reach = mark.Reach?.ToString(),
                Note = mark.Note,
            };

    /// <summary>
    /// Converts the form to a named challenge; null unless the challenge or one of its examples is ticked, or there is
    /// a note.
    /// </summary>
    public NamedChallenge? ToNamedChallenge(Challenge challenge)
    {
        var examples = challenge
            .Examples.Where((_, place) => Examples.Contains($"{place}", StringComparer.Ordinal))
            .ToList();
        ScopeForAction? reach =
            Enum.TryParse<ScopeForAction>(Reach, out var given) && Enum.IsDefined(given) ? given : null;
        return Named.Count == 0 && examples.Count == 0 && string.IsNullOrWhiteSpace(Note)
            ? null
            : new(challenge.Id, reach, string.Join('\n', examples), Note?.Trim() ?? "");
    }
}
