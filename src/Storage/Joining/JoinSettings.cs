namespace BeyondBoundaries.Storage.Joining;

/// <summary>The join settings of a round, for its facilitator.</summary>
/// <param name="JoinToken">The secret of the join link.</param>
/// <param name="ShortCode">The short code, which has 8 characters.</param>
/// <param name="Locked">Whether the round is locked to new participants.</param>
/// <param name="MaxPeople">The join limit; null for no limit.</param>
public sealed record JoinSettings(string JoinToken, string ShortCode, bool Locked, int? MaxPeople)
{
    /// <summary>Whether only people who have a one-use code from a sheet may join.</summary>
    public bool SheetCodesOnly { get; init; }
}
