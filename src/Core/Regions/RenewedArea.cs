namespace BeyondBoundaries.Core.Regions;

/// <summary>An area that took part in a renewal, without the area's averages.</summary>
/// <param name="Id">The area.</param>
/// <param name="Shared">The id of the figures that it shared.</param>
/// <param name="Group">The number of its group. Areas with the same number counted as one.</param>
/// <param name="Items">The ids of the enablers whose averages it shared.</param>
public sealed record RenewedArea(AreaId Id, ShareId Shared, int Group, IReadOnlyList<string> Items);
