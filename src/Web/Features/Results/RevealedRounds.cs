using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The way from stored answers to results: read what is revealed, tally, disclose.</summary>
public sealed class RevealedRounds(RoundQueries rounds, ResponseQueries responses)
{
    /// <summary>A round with its results, which are null while nothing is revealed; null when there is no such round that this account facilitates.</summary>
    public async Task<(RoundDetails Round, RoundResults? Results)?> Find(AccountId account, RoundId id, CancellationToken cancellation)
    {
        if (await rounds.Find(account, id, cancellation) is not { } round)
        {
            return null;
        }

        return (round, ResultsOf(await responses.Revealed(account, id, ShippedFramework.Value, cancellation)));
    }

    /// <summary>The results for a participant; null when nothing is revealed, or the secret opens no seat.</summary>
    public async Task<RoundResults?> For(RoundId id, string returnToken, CancellationToken cancellation) =>
        ResultsOf(await responses.RevealedTo(id, returnToken, ShippedFramework.Value, cancellation));

    private static RoundResults? ResultsOf(RevealedResponses? revealed) =>
        revealed is null ? null : RoundResults.Of(revealed.Responses, revealed.Confidentiality, revealed.Invited, revealed.Agreed);
}
