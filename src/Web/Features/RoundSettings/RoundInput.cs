using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>What a facilitator types of a round, new or being changed.</summary>
public sealed record RoundInput
{
    private static readonly int[] UsualForecasts = [2, 3, 4, 5, 12];

    public string? Name { get; init; }

    public string? Invited { get; init; }

    public string? Mode { get; init; } = "confidential";

    public string? MinimumGroup { get; init; } = $"{Confidentiality.SmallestAllowedMinimum}";

    /// <summary>One a line; not asked of a new round, which has those of its partnership.</summary>
    public string? Agencies { get; init; }

    /// <summary>The day on which the answers are deleted; asked of a new round, later on a page of its own.</summary>
    public string? DeleteOn { get; init; }

    /// <summary>
    /// The numbers of people for which a page says what the results show: a few, and the number invited.
    /// </summary>
    internal IReadOnlyList<int> Forecasts =>
        [.. UsualForecasts.Append(InvitedPeople ?? UsualForecasts[0]).Distinct().Order()];

    /// <summary>Suggests an open round where fewer people are invited than any other needs; otherwise null.</summary>
    internal string? Suggestion =>
        Confidentiality.From(Mode, MinimumGroup).TryGetValue(out var chosen)
            ? ConfidentialityText.FindSuggestion(chosen.Mode, InvitedPeople)
            : null;

    /// <summary>A mode with the smallest group that is chosen.</summary>
    internal Confidentiality GetConfidentiality(ConfidentialityMode mode) =>
        Confidentiality.From($"{mode}", MinimumGroup) is { } chosen && chosen.TryGetValue(out var rule)
            ? rule
            : new(mode);

    private int? InvitedPeople =>
        int.TryParse(Invited, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0
            ? people
            : null;

    /// <summary>The set-up, or the problems of every field.</summary>
    internal Result<RoundSetup> Parse()
    {
        var confidentiality = Confidentiality.From(Mode, MinimumGroup);
        var setup = RoundSetup.From(Name, Invited, confidentiality.Value ?? Confidentiality.Default);
        return confidentiality.TryGetValue(out _)
            ? setup
            : Result<RoundSetup>.Failure([.. setup.Problems, .. confidentiality.Problems]);
    }
}
