using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content of the files for a region.</summary>
/// <param name="Renewal">The figures.</param>
/// <param name="Framework">The region's framework.</param>
/// <param name="Region">The name of the region.</param>
/// <param name="RenewedOn">The day of the renewal.</param>
public sealed record RegionContent(RegionRenewal Renewal, Framework Framework, string Region, DateOnly RenewedOn);
