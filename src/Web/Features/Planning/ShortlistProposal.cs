using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Finds the shortlist that a round's ranking proposes.</summary>
internal static class ShortlistProposal
{
    /// <summary>Finds the shortlist; null if the enablers are not revealed, even if other ballots are.</summary>
    public static Shortlist? Find(RoundDetails round, RoundResults? results) =>
        results is not null && round.Enablers is { IsOpen: false } ? Shortlist.From(results) : null;
}
