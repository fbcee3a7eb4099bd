namespace BeyondBoundaries.Storage.Joining;

/// <summary>The ways to join a round, for its facilitator.</summary>
/// <param name="JoinToken">The secret of the link.</param>
/// <param name="ShortCode">The short code, 8 characters.</param>
/// <param name="Locked">Whether nobody may join any more.</param>
/// <param name="MaxPeople">Most people who may join; null without a limit.</param>
public sealed record JoinSettings(string JoinToken, string ShortCode, bool Locked, int? MaxPeople)
{
    /// <summary>Whether only people with the one-use code of a sheet may join.</summary>
    public bool SheetCodesOnly { get; init; }
}
