namespace BeyondBoundaries.Core.Regions;

/// <summary>An area that took part in a renewal. Its averages are not kept here.</summary>
/// <param name="Id">The area's id.</param>
/// <param name="Shared">The id of the figures that the area shared.</param>
/// <param name="Group">The number of its group. Areas with the same number counted as one.</param>
/// <param name="Items">The ids of the enablers whose averages the area shared.</param>
public sealed record RenewedArea(AreaId Id, ShareId Shared, int Group, IReadOnlyList<string> Items);
