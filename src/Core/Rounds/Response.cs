namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// One participant's response: everything that they gave in a round, with their agency and level of work if these are
/// known.
/// </summary>
/// <param name="Participant">
/// The participant's id or, in open mode, their name. It is unique in a round. Except in anonymous mode, it is used to
/// match participants when two files are compared.
/// </param>
/// <param name="Agency">The agency; empty when not stated.</param>
/// <param name="Level">The level of work; empty when not stated.</param>
/// <param name="Answers">The first vote on every item.</param>
public sealed record Response(string Participant, string Agency, string Level, AnswerSet Answers)
{
    /// <summary>The second vote; null when there was none.</summary>
    public AnswerSet? SecondVote { get; init; }

    /// <summary>The participant's notes.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>
    /// The id of the position on the spectrum where the participant places the partnership today; null when not stated.
    /// </summary>
    public string? SpectrumNow { get; init; }

    /// <summary>
    /// The id of the position on the spectrum where the participant wants the partnership to be; null when not stated.
    /// </summary>
    public string? SpectrumWanted { get; init; }

    /// <summary>The challenges that the participant named.</summary>
    public IReadOnlyList<NamedChallenge> Challenges { get; init; } = [];

    /// <summary>Whether the participant answered the question on challenges, even if they named none.</summary>
    public bool AnsweredChallenges
    {
        get => field || Challenges.Count > 0;
        init;
    }

    /// <summary>The ids of the enablers that the participant would start with; empty if they did not vote.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];
}
