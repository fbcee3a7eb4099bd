using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>The form fields of a round's set-up, for a new or existing round.</summary>
public sealed record RoundInput
{
    private static readonly int[] UsualForecasts = [2, 3, 4, 5, 12];

    public string? Name { get; init; }

    public string? Invited { get; init; }

    public string? Mode { get; init; } = "confidential";

    public string? MinimumGroup { get; init; } = $"{Confidentiality.SmallestAllowedMinimum}";

    /// <summary>
    /// The agencies, one per line. The form of <see cref="NewRoundModel"/> does not have this field, because the round
    /// gets the agencies of an earlier round or of its partnership.
    /// </summary>
    public string? Agencies { get; init; }

    /// <summary>The id of the framework; only the form of <see cref="NewRoundModel"/> has this field.</summary>
    public string? Framework { get; init; }

    /// <summary>
    /// The retention date; only the forms for new rounds, including those of critical friends, have this field. An
    /// existing round has a separate page for the date.
    /// </summary>
    public string? DeleteOn { get; init; }

    /// <summary>
    /// The numbers of people for which a page explains what the results will show: a few examples, and the number
    /// invited if it is stated.
    /// </summary>
    internal IReadOnlyList<int> Forecasts =>
        [.. UsualForecasts.Append(InvitedPeople ?? UsualForecasts[0]).Distinct().Order()];

    /// <summary>
    /// The suggestion to use open mode, if too few people are invited for other modes to show averages; otherwise null.
    /// </summary>
    internal string? Suggestion =>
        Confidentiality.From(Mode, MinimumGroup).TryGetValue(out var chosen)
            ? ConfidentialityText.FindSuggestion(chosen.Mode, InvitedPeople)
            : null;

    /// <summary>Gets the confidentiality settings for a mode, with the chosen minimum group.</summary>
    internal Confidentiality GetConfidentiality(ConfidentialityMode mode) =>
        Confidentiality.From($"{mode}", MinimumGroup) is { } chosen && chosen.TryGetValue(out var rule)
            ? rule
            : new(mode);

    private int? InvitedPeople =>
        int.TryParse(Invited, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0
            ? people
            : null;

    /// <summary>
    /// Parses the name, the number invited, the mode and the minimum group, or returns all the problems with them.
    /// </summary>
    internal Result<RoundSetup> Parse()
    {
        var confidentiality = Confidentiality.From(Mode, MinimumGroup);
        var setup = RoundSetup.From(Name, Invited, confidentiality.Value ?? Confidentiality.Default);
        return confidentiality.TryGetValue(out _)
            ? setup
            : Result<RoundSetup>.Failure([.. setup.Problems, .. confidentiality.Problems]);
    }
}
