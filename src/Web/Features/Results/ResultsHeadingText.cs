namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Describes the line under the results' heading.</summary>
internal static class ResultsHeadingText
{
    public static string Describe(int people, int agencies) =>
        (people == 1 ? "1 person" : $"{people:N0} people")
        + agencies switch
        {
            0 => "",
            1 => " from 1 agency",
            _ => $" from {agencies} agencies",
        };
}
