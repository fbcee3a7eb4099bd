using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Describes what a framework asks of a participant.</summary>
internal static class FrameworkText
{
    private const int SecondsPerEnabler = 50;
    private const int SecondsPerFiveMinutes = 300;

    /// <summary>Gets the number of enablers with their name: “12 enablers”.</summary>
    public static string CountEnablers(Framework framework) => $"{framework.Enablers.Count} enablers";

    /// <summary>Gets the ends of the scale: “1 to 5”.</summary>
    public static string DescribeScale(Framework framework) =>
        $"{framework.Scale.Levels[0].Score} to {framework.Scale.Levels[^1].Score}";

    /// <summary>Estimates the minutes that a participant needs, in steps of five.</summary>
    public static int EstimateMinutes(Framework framework) =>
        (framework.Enablers.Count * SecondsPerEnabler + SecondsPerFiveMinutes - 1) / SecondsPerFiveMinutes * 5;
}
