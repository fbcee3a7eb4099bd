using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>What the ranking of a round proposes.</summary>
internal static class ShortlistProposal
{
    /// <summary>The shortlist; null while the enablers are not revealed, whatever else is.</summary>
    public static Shortlist? Find(RoundDetails round, RoundResults? results) =>
        results is not null && round.Enablers is { IsOpen: false } ? Shortlist.From(results) : null;
}
