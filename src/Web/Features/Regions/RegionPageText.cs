namespace BeyondBoundaries.Web.Features.Regions;

internal static class RegionPageText
{
    /// <summary>Describes how many areas share a round with the region.</summary>
    public static string DescribeAreas(int areas) =>
        areas switch
        {
            0 => "No areas share a round yet",
            1 => "1 area shares a round",
            _ => $"{areas} areas each share a round",
        };
}
