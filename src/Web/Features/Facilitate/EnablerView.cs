using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>One enabler as everyone in the room sees it, with only the disclosed results.</summary>
/// <param name="Round">The round.</param>
/// <param name="Results">The revealed results; null if nothing is revealed.</param>
/// <param name="Item">The enabler.</param>
public sealed record EnablerView(RoundDetails Round, RoundResults? Results, Item Item)
{
    /// <summary>The maximum total length, in characters, of the names that fit on the projector.</summary>
    private const int MaxNameCharacters = 200;

    public Framework Framework => Round.Framework;

    /// <summary>The enabler's figures; null until the first vote is revealed.</summary>
    public ItemResult? Result =>
        Round.Enablers is { IsOpen: false } ? Results?.Items.FirstOrDefault(result => result.Item == Item) : null;

    /// <summary>The second vote on the enabler, open or revealed; null if there is none.</summary>
    public BallotProgress? SecondVoteProgress => Round.Find(Ballot.SecondVote(Item));

    /// <summary>
    /// The second vote's figures, shown next to those of the first vote; null until they are revealed.
    /// </summary>
    public ItemResult? SecondVoteResult => Result?.SecondVote;

    public string? SecondVoteChange => Result is { } result ? SecondVoteText.Describe(result) : null;

    /// <summary>The progress of an open second vote; empty if none is open.</summary>
    public string SecondVoteFinished =>
        SecondVoteProgress is { IsOpen: true } again
            ? $"Second vote: {FacilitatorBallotText.DescribeFinished(again)}."
            : "";

    public bool CanOpenSecondVote =>
        Round.Status == RoundStatus.Open && Result is not null && SecondVoteProgress is null;

    /// <summary>The question that begins the discussion; null until the first vote is revealed.</summary>
    public string? Prompt =>
        Results is { } results && Result is { } result ? DiscussionPrompt.ChooseFor(results, result) : null;

    /// <summary>The enabler's position in the framework, counting from 1.</summary>
    public int Number => Framework.Enablers.TakeWhile(item => item != Item).Count() + 1;

    /// <summary>
    /// The number of people who scored the enabler, as text; empty until the first vote is revealed. It is empty again
    /// once there are figures for a second vote, because the number is then shown for each vote separately.
    /// </summary>
    public string ScoredText =>
        Result is not { SecondVote: null } result
            ? ""
            : result.Figures.N switch
            {
                null => "Fewer than 3 people scored",
                1 => "1 person scored",
                var people => $"{people} people scored",
            };

    /// <summary>
    /// In open mode, the people grouped by their answers in the first vote, lowest score first; empty in other modes.
    /// </summary>
    public IReadOnlyList<(string Score, string Names)> Names => field ??= ListNames();

    /// <summary>
    /// The level that was chosen most often, described by the enabler's own level text; null if there is no single such
    /// level, if the enabler has no level text for that level, or if the counts are not disclosed.
    /// </summary>
    public ScaleLevel? MostGivenLevel =>
        Result?.Figures.Tally is { N: > 0 } tally
        && tally.Scores.GroupBy(score => tally[score]).MaxBy(group => group.Key) is { } most
        && most.ToList() is [var score]
        && Item.LevelTexts.Any(text => text.Score == score)
            ? Item.LevelsOn(Framework.Scale).First(level => level.Score == score)
            : null;

    /// <summary>Whether there are more names than fit on the projector.</summary>
    public bool HasTooManyNames => Names.Sum(one => one.Names.Length) > MaxNameCharacters;

    /// <summary>
    /// Groups the people by their answers in the first vote. If a person answered in the second vote, an arrow leads
    /// from their name to that answer.
    /// </summary>
    private List<(string Score, string Names)> ListNames() =>
        [
            .. (Results?.People ?? [])
                .Where(_ => Result is not null)
                .Select(person => (person.Name, First: person.Answers[Item], Second: person.SecondVote?[Item]))
                .Where(one => one.First.IsAnswered || one.Second is { IsAnswered: true })
                .OrderBy(one => one.First.Code)
                .GroupBy(one => one.First)
                .Select(group =>
                    (
                        Describe(group.Key),
                        string.Join(
                            ", ",
                            group.Select(one =>
                                one.Second is { IsAnswered: true } second
                                    ? $"{one.Name} → {Describe(second)}"
                                    : one.Name
                            )
                        )
                    )
                ),
        ];

    private string Describe(Answer answer) =>
        answer.IsSkip ? "Skipped"
        : answer.IsAnswered ? answer.ToText(Framework.Scale)
        : "No score";
}
