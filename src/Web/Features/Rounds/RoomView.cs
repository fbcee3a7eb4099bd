using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>One enabler as the room sees it. It adds nothing to what may be shown.</summary>
/// <param name="Round">The round.</param>
/// <param name="Results">What is revealed; null while nothing is.</param>
/// <param name="Item">The enabler.</param>
public sealed record RoomView(RoundDetails Round, RoundResults? Results, Item Item)
{
    public Framework Framework => Round.Framework;

    /// <summary>The enabler's figures; null while the first scores are not revealed.</summary>
    public ItemResult? Result => Round.Enablers is { IsOpen: false } ? Results?.Items.FirstOrDefault(result => result.Item == Item) : null;

    /// <summary>The second vote on it, whether open or revealed; null when there is none.</summary>
    public BallotProgress? Again => Round.Find(Ballot.Again(Item));

    /// <summary>The second vote's figures, which stand beside the first; null until they are revealed.</summary>
    public ItemResult? Second => Result?.Again;

    public string? Changed => Result is { } result ? SecondVoteWords.Of(result) : null;

    public bool MayScoreAgain => Round.Status == RoundStatus.Open && Result is not null && Again is null;

    /// <summary>Place among the enablers, from 1.</summary>
    public int Number => Framework.Enablers.TakeWhile(item => item != Item).Count() + 1;

    public Item? Previous => Number > 1 ? Framework.Enablers[Number - 2] : null;

    public Item? Next => Number < Framework.Enablers.Count ? Framework.Enablers[Number] : null;

    public string SpokenCode => WaysToJoin.Spoken(Round.Door.JoinCode);

    /// <summary>How many scored it; nothing before that can be seen, nor where two votes say it themselves.</summary>
    public string WhoScored => Result is not { Again: null } result ? ""
        : result.Figures.N switch
        {
            null => "Fewer than three people scored",
            1 => "1 person scored",
            var people => $"{people} people scored",
        };

    public Chart? Bars(ItemResult vote, string idPrefix) => CountBars.Of(vote, Framework.Scale, idPrefix, CountBarsSize.Large);

    /// <summary>Who gave each score, from the lowest: mode open alone, otherwise nobody.</summary>
    public IEnumerable<(string Score, IReadOnlyList<string> Names)> Names(bool secondVote) =>
        (Results?.People ?? [])
            .Select(person => (person.Name, Answer: (secondVote ? person.Again : person.Answers)?[Item]))
            .Where(one => one.Answer is { IsAnswered: true })
            .OrderBy(one => one.Answer!.Value.Code)
            .GroupBy(one => one.Answer!.Value)
            .Select(group => (group.Key.IsSkip ? "Could not say" : $"{group.Key}", (IReadOnlyList<string>)[.. group.Select(one => one.Name)]));
}
