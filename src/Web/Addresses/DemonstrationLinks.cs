namespace BeyondBoundaries.Web.Addresses;

/// <summary>The addresses of the demonstration.</summary>
public static class DemonstrationLinks
{
    public const string Index = "/demonstration";
    public const string Score = "/demonstration/score";
    public const string Results = "/demonstration/results";
    public const string Plan = "/demonstration/plan";
    public const string Change = "/demonstration/change";
    public const string Region = "/demonstration/region";

    /// <summary>Creates the address of the slide with this key, or of the first slide if no key is given.</summary>
    public static string Slide(string? slide = null) =>
        $"/demonstration/projector{(slide is null ? "" : $"?slide={slide}")}";

    public static string File(string format) => $"/demonstration.{format}";
}
