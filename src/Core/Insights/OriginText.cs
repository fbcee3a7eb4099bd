using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes where the words of a framework or of an item come from.</summary>
public static class OriginText
{
    /// <summary>Describes the origin in a few words; empty if it is not known.</summary>
    public static string Label(TextOrigin? origin) =>
        origin switch
        {
            TextOrigin.Source => "in the words of the publication",
            TextOrigin.Restated => "restated in plain English",
            TextOrigin.Own => "in its writer’s own words",
            _ => "",
        };

    /// <summary>Describes the origin in a sentence; empty if it is not known.</summary>
    public static string Describe(TextOrigin? origin) =>
        origin switch
        {
            TextOrigin.Source => "The words are those of the publication.",
            TextOrigin.Restated => "The words restate the publication in plain English.",
            TextOrigin.Own => "The words were written for this framework, and are not from a publication.",
            _ => "",
        };
}
