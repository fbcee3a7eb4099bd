using BeyondBoundaries.Documents.Exports;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>The formats of the files that can be downloaded.</summary>
internal static class DownloadFormats
{
    /// <summary>Returns every format in which the file at an address can be downloaded.</summary>
    public static string[] Of(string pattern) =>
        pattern[(pattern.LastIndexOf('/') + 1)..] switch
        {
            "plan.{format}" => [.. PlanExports.All.Select(format => format.Name)],
            "figures.{format}" => [.. RegionExports.All.Select(format => format.Name)],
            "side-by-side.{format}" => [.. SideBySideExports.All.Select(format => format.Name)],
            "draft.{format}" or "version.{format}" => [.. FrameworkExports.All.Select(format => format.Name)],
            "change.{format}" => [.. ComparisonExports.All.Select(format => format.Name)],
            "demonstration.{format}" =>
            [
                .. ResultsExports.All.Except([ResultsExports.People]).Select(format => format.Name),
                .. DemonstrationFormats,
            ],
            _ => [.. ResultsExports.All.Select(format => format.Name), "pdf"],
        };

    private static string[] DemonstrationFormats =>
        [
            "pdf",
            .. PlanExports.All.Select(format => $"plan.{format.Name}"),
            .. ComparisonExports.All.Select(format => $"change.{format.Name}"),
            .. RegionExports.All.Select(format => $"region.{format.Name}"),
            "sheets.html",
            "sheets-large.html",
        ];
}
