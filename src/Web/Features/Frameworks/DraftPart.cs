using System.Text.Json;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>
/// Computes a fingerprint of one part of a framework draft. The fingerprint changes when that part changes, but not
/// when another part does.
/// </summary>
internal static class DraftPart
{
    /// <summary>Computes the fingerprint of the scale, without the items' level texts.</summary>
    public static string Mark(Scale scale) => Compute(scale.Question, scale.Skip, scale.Levels);

    /// <summary>Computes the fingerprint of an enabler, its indicators and the id of the theme it belongs to.</summary>
    public static string Mark(Enabler? enabler, Theme? theme) => Compute(theme?.Id, enabler);

    /// <summary>Computes the fingerprint of a theme's title.</summary>
    public static string MarkTitle(Theme? theme) => Compute(theme?.Title);

    /// <summary>Computes the fingerprint of a theme and everything in it.</summary>
    public static string Mark(Theme? theme) => Compute(theme);

    /// <summary>Computes the fingerprint of the part of the draft that describes the framework as a whole.</summary>
    public static string MarkDetails(FrameworkDefinition framework) =>
        Compute(
            framework.Title,
            framework.Summary,
            framework.Language,
            framework.Status,
            framework.Origin,
            framework.Source,
            framework.Licence,
            framework.Principles,
            framework.Guidance
        );

    /// <summary>Computes the fingerprint of the challenges and the spectrum.</summary>
    public static string MarkContext(FrameworkDefinition framework) =>
        Compute(framework.Challenges, framework.Spectrum);

    /// <summary>Computes the fingerprint of some items' level texts.</summary>
    public static string Mark(IReadOnlyList<(Item Item, LevelText Text)> texts) =>
        Compute(texts.Select(one => new { one.Item.Id, one.Text }));

    private static string Compute(params object?[] parts) => Fingerprint.Compute(JsonSerializer.Serialize(parts));
}
