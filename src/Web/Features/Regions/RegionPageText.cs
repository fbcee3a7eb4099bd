namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>Writes facts about a region.</summary>
internal static class RegionPageText
{
    /// <summary>Writes the number of areas that share a round.</summary>
    public static string DescribeAreas(int areas) =>
        areas switch
        {
            0 => "No area has shared a round yet",
            1 => "1 area shares a round",
            _ => $"{areas} areas share a round",
        };
}
