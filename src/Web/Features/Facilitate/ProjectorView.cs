using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>One enabler as the projector view shows it. It shows nothing beyond the disclosed results.</summary>
/// <param name="Round">The round.</param>
/// <param name="Results">The revealed results; null if nothing is revealed.</param>
/// <param name="Item">The enabler.</param>
public sealed record ProjectorView(RoundDetails Round, RoundResults? Results, Item Item)
{
    public Framework Framework => Round.Framework;

    /// <summary>The enabler's figures; null until the first vote is revealed.</summary>
    public ItemResult? Result =>
        Round.Enablers is { IsOpen: false } ? Results?.Items.FirstOrDefault(result => result.Item == Item) : null;

    /// <summary>The second vote on the enabler, open or revealed; null if there is none.</summary>
    public BallotProgress? SecondVoteProgress => Round.Find(Ballot.SecondVote(Item));

    /// <summary>The second vote's figures, shown beside the first; null until they are revealed.</summary>
    public ItemResult? SecondVoteResult => Result?.SecondVote;

    public string? SecondVoteChange => Result is { } result ? SecondVoteText.Describe(result) : null;

    public bool CanOpenSecondVote =>
        Round.Status == RoundStatus.Open && Result is not null && SecondVoteProgress is null;

    /// <summary>The position among the enablers, from 1.</summary>
    public int Number => Framework.Enablers.TakeWhile(item => item != Item).Count() + 1;

    public Item? Previous => Number > 1 ? Framework.Enablers[Number - 2] : null;

    public Item? Next => Number < Framework.Enablers.Count ? Framework.Enablers[Number] : null;

    public string SpokenCode => JoinInstructions.FormatSpokenCode(Round.JoinSettings.ShortCode);

    /// <summary>
    /// The number of people who scored the enabler, as text; empty until that is disclosed, and if two votes show their
    /// own numbers.
    /// </summary>
    public string ScoredText =>
        Result is not { SecondVote: null } result
            ? ""
            : result.Figures.N switch
            {
                null => "Fewer than three people scored",
                1 => "1 person scored",
                var people => $"{people} people scored",
            };

    public Chart? CreateChart(ItemResult vote, string idPrefix) =>
        ScoreHistogram.Create(vote, Framework.Scale, idPrefix, ScoreHistogramSize.Large);

    /// <summary>Lists the people who gave each score, from the lowest, in open mode; nothing in other modes.</summary>
    public IEnumerable<(string Score, IReadOnlyList<string> Names)> ListNames(bool secondVote) =>
        (Results?.People ?? [])
            .Select(person => (person.Name, Answer: (secondVote ? person.SecondVote : person.Answers)?[Item]))
            .Where(one => one.Answer is { IsAnswered: true })
            .OrderBy(one => one.Answer!.Value.Code)
            .GroupBy(one => one.Answer!.Value)
            .Select(group =>
                (
                    group.Key.IsSkip ? "Skipped" : $"{group.Key}",
                    (IReadOnlyList<string>)[.. group.Select(one => one.Name)]
                )
            );
}
