namespace BeyondBoundaries.Core.Rounds;

/// <summary>What one participant gave: who they are as far as it is known, scores and notes.</summary>
/// <param name="Participant">The participant's id or, in mode open, name: matches rounds, and is unique in one.</param>
/// <param name="Agency">The agency, or empty when not stated.</param>
/// <param name="Level">The level of work, or empty when not stated.</param>
/// <param name="Answers">The first vote on every item.</param>
public sealed record Response(string Participant, string Agency, string Level, Answers Answers)
{
    /// <summary>The second vote; null when there was none.</summary>
    public Answers? Again { get; init; }

    /// <summary>What they wrote.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Id of the place on the spectrum today; null when not said.</summary>
    public string? SpectrumNow { get; init; }

    /// <summary>Id of the place on the spectrum where it should be; null when not said.</summary>
    public string? SpectrumWanted { get; init; }

    /// <summary>The challenges they named.</summary>
    public IReadOnlyList<ChallengeMark> Challenges { get; init; } = [];

    /// <summary>Whether they said what stands in the way; they may have named nothing.</summary>
    public bool AnsweredChallenges
    {
        get => field || Challenges.Count > 0;
        init;
    }
}
