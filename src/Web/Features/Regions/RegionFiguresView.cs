using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Storage.Regions;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>The figures for a region, as shown on its own page and on the pages of its areas.</summary>
/// <param name="Latest">The latest renewal.</param>
/// <param name="Framework">The region's framework.</param>
/// <param name="Own">What one area shares, shown next to the figures; null on the region's own page.</param>
public sealed record RegionFiguresView(
    StoredRenewal Latest,
    Framework Framework,
    IReadOnlyList<AreaAverage>? Own = null
)
{
    public RegionRenewal Renewal => Latest.Renewal;

    public bool HasFigures => Renewal.Items.Any(item => item.Figures is not null);

    public Chart Chart { get; } = RegionChart.Create(Latest.Renewal, Framework, "region", Own);

    /// <summary>
    /// The enablers on which the areas agree, each with its middle half and median, in the order of the framework.
    /// </summary>
    public IEnumerable<string> Agreed => RegionText.List(Renewal, Framework, figures => figures.IsAgreed);

    /// <summary>
    /// The enablers on which the areas differ, each with its middle half and median, in the order of the framework.
    /// </summary>
    public IEnumerable<string> Different => RegionText.List(Renewal, Framework, figures => figures.IsDifferent);

    /// <summary>The reasons why figures are not shown, each with the enablers that it applies to.</summary>
    public IEnumerable<(string Reason, string Enablers)> NotShown => RegionText.ListSuppressed(Renewal, Framework);
}
