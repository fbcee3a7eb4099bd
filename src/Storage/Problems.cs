using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage;

/// <summary>The refusals that several stores share.</summary>
internal static class Problems
{
    public static readonly Problem NoPartnership = new("not-found", "There is no such partnership");

    public static readonly Problem NoRound = new("not-found", "There is no such round");

    public static readonly Problem NoParticipant = new("not-found", "This link does not open anybody’s answers");

    public static readonly Problem RoundClosed = new("round-closed", "The round is closed, so answers can no longer be given or changed");
}
