namespace BeyondBoundaries.Core.Regions;

/// <summary>An area that shares a closed round with a region.</summary>
/// <param name="Id">The area's id.</param>
/// <param name="Shared">
/// The id of the figures that the area shares; a different id means a different round or different figures.
/// </param>
/// <param name="Accounts">The accounts with a role in the area.</param>
/// <param name="Averages">The averages from the round.</param>
/// <param name="Secret">The area's secret, on which <see cref="RandomRounding"/> depends.</param>
public sealed record SharedArea(
    AreaId Id,
    ShareId Shared,
    IReadOnlySet<AccountId> Accounts,
    IReadOnlyList<AreaAverage> Averages,
    ReadOnlyMemory<byte> Secret
)
{
    /// <summary>Finds the average for an enabler; null if the area does not share it.</summary>
    public AreaAverage? Find(string item) => Averages.FirstOrDefault(average => average.Item == item);
}
