using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The way from stored answers to results: read, tally, disclose.</summary>
public sealed class ClosedRounds(RoundQueries rounds, ResponseQueries responses)
{
    /// <summary>A round with its results, which are null while it is open; null when there is no such round that this account facilitates.</summary>
    public async Task<(RoundDetails Round, RoundResults? Results)?> Find(AccountId account, RoundId id, CancellationToken cancellation)
    {
        if (await rounds.Find(account, id, cancellation) is not { } round)
        {
            return null;
        }

        var submitted = await responses.Submitted(account, id, ShippedFramework.Value, cancellation);
        return (round, submitted is not null && submitted.Is(out var set) ? RoundResults.Of(set, round.Confidentiality, round.Invited) : null);
    }
}
