using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// The part of a round's page that changes while people score: counts of people and the names of those who have
/// finished, but never scores.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Finished">The names of the people who have finished, for each open ballot.</param>
public sealed record RoundProgress(RoundDetails Round, IReadOnlyDictionary<Ballot, IReadOnlyList<string>> Finished)
{
    public Framework Framework => Round.Framework;

    /// <summary>The open ballots, latest first. The first is the one that people are working on now.</summary>
    public IReadOnlyList<BallotProgress> Open { get; } = [.. Round.Ballots.Where(ballot => ballot.IsOpen).Reverse()];

    public IReadOnlyList<BallotProgress> Revealed { get; } = [.. Round.Ballots.Where(ballot => !ballot.IsOpen)];

    /// <summary>The sentence that screen readers read aloud when it changes.</summary>
    public string Summary =>
        (Round.Status, Round.Joined) switch
        {
            (RoundStatus.Draft, _) => "People cannot join yet.",
            _ when Round.TookPart is { } people => $"{FacilitatorBallotText.DescribePeopleTook(people)} part.",
            (RoundStatus.Closed, 0) => "No participants joined.",
            (_, 0) => "No participants have joined yet.",
            _ when Open is [var latest, ..] =>
                $"{DescribeBallot(latest)}{FacilitatorBallotText.DescribeFinished(latest)}{DescribeInvited(latest)}.",
            _ => $"{FacilitatorBallotText.DescribeFinished(Round.Enablers!)}{DescribeInvited(Round.Enablers!)}. "
                + "Everything has been revealed.",
        };

    /// <summary>
    /// Whether people who have joined can be counted by agency and level of work. They can if the round is open, is not
    /// anonymous and has participants.
    /// </summary>
    public bool CountsJoined =>
        Round.Status == RoundStatus.Open
        && Round.Joined > 0
        && Round.Confidentiality.Mode != ConfidentialityMode.Anonymous;

    /// <summary>
    /// The number of people who have joined from each agency, and the number invited, which is null if the facilitator
    /// has not stated it.
    /// </summary>
    public IEnumerable<(string Agency, int Joined, int? Invited)> JoinedByAgency =>
        Round.Ballots.Count == 0
            ? []
            : Round.Ballots[0].Agencies.Select(agency => (GetName(agency), agency.Joined, FindInvited(agency.Agency)));

    /// <summary>
    /// The agencies that have no participants, in one line. An agency is left out if the facilitator has stated how
    /// many people were invited from it.
    /// </summary>
    public string Absent =>
        string.Join("; ", JoinedByAgency.Where(place => place is (_, 0, null)).Select(place => place.Agency));

    /// <summary>
    /// The sentences that say that more people have joined than were invited, in the whole round or from one agency.
    /// There is a sentence about an agency only if the facilitator has stated how many people were invited from it.
    /// </summary>
    public IReadOnlyList<string> TooManyJoined =>
        [
            .. Round.Invited is { } all && Round.Joined > all
                ? [DescribeTooMany(Round.Joined, "", all)]
                : Array.Empty<string>(),
            .. JoinedByAgency
                .Where(place => CountsJoined && place.Joined > place.Invited)
                .Select(place => DescribeTooMany(place.Joined, $" from {place.Agency}", place.Invited!.Value)),
        ];

    private static string DescribeTooMany(int joined, string from, int invited) =>
        $"{CountText.People(joined)} {(joined == 1 ? "has" : "have")} joined{from}, but you invited "
        + $"{(invited == 0 ? "no one from this agency" : $"only {invited}")}.";

    /// <summary>Finds the progress of a round; null if this account does not facilitate the round.</summary>
    public static async Task<RoundProgress?> Find(
        RoundQueries queries,
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken
    )
    {
        if (await queries.Find(account, id, cancellationToken) is not { } round)
        {
            return null;
        }

        var finished = new Dictionary<Ballot, IReadOnlyList<string>>();
        foreach (var open in round.Ballots.Where(ballot => ballot.IsOpen && ballot.Submitted > 0))
        {
            finished[open.Ballot] = await queries.ListFinished(account, id, open.Ballot, cancellationToken) ?? [];
        }

        return new(round, finished);
    }

    /// <summary>Gets the heading of an agency's row.</summary>
    public string GetName(AgencyProgress agency) =>
        agency.Agency.Length > 0 ? agency.Agency
        : Round.Confidentiality.Mode == ConfidentialityMode.Anonymous ? "Everyone"
        : "Not stated";

    private int? FindInvited(string agency) =>
        Round
            .Agencies.Zip(Round.InvitedByAgency)
            .Where(one => one.First == agency)
            .Select(one => one.Second)
            .FirstOrDefault();

    /// <summary>
    /// Returns the title of the ballot, followed by a colon; empty for the ballot about the enablers.
    /// </summary>
    private string DescribeBallot(BallotProgress ballot) =>
        ballot.Ballot == Ballot.Enablers ? "" : $"{FacilitatorBallotText.GetTitle(ballot.Ballot, Framework)}: ";

    private string DescribeInvited(BallotProgress ballot) =>
        ballot.Ballot == Ballot.Enablers && Round.Invited is { } invited ? $" ({invited} invited)" : "";
}
