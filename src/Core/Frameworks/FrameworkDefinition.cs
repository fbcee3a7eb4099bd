namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A framework as a file or a draft defines it, before <see cref="Framework.From"/> checks it.</summary>
/// <param name="Id">A stable name, such as <c>beyond-boundaries</c>.</param>
/// <param name="Version">The version of the framework, such as <c>2022.1</c>.</param>
/// <param name="Title">The title shown on pages.</param>
/// <param name="Summary">The purpose of the framework, in one or two sentences; may be empty.</param>
/// <param name="Source">The published source.</param>
/// <param name="Language">The BCP 47 language code of the text.</param>
/// <param name="Principles">The principles that people should bear in mind; may be empty.</param>
/// <param name="Spectrum">
/// The spectrum, which shows how closely partners work together; null when the framework has none.
/// </param>
/// <param name="Scale">The scale that every item is scored on.</param>
/// <param name="Themes">The themes, in order.</param>
/// <param name="Challenges">The types of challenge, in order; may be empty.</param>
/// <param name="CaseStudies">The case studies, in order; may be empty.</param>
/// <param name="Guidance">Guidance on how to use the framework.</param>
public sealed record FrameworkDefinition(
    string Id,
    string Version,
    string Title,
    string Summary,
    Source Source,
    string Language,
    IReadOnlyList<string> Principles,
    Spectrum? Spectrum,
    Scale Scale,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Challenge> Challenges,
    IReadOnlyList<CaseStudy> CaseStudies,
    Guidance Guidance
)
{
    /// <summary>The title, followed by “(draft)” if the status is draft.</summary>
    public string DisplayTitle => Status == FrameworkStatus.Draft ? $"{Title} (draft)" : Title;

    /// <summary>Whether the framework is finished.</summary>
    public FrameworkStatus Status { get; init; }

    /// <summary>
    /// The origin of the framework's words, except in items that specify another origin; null if it is not known.
    /// </summary>
    public TextOrigin? Origin { get; init; }

    /// <summary>The terms under which the framework's words may be used; may be empty.</summary>
    public string Licence { get; init; } = "";

    /// <summary>The crosswalk from an earlier version; null if there is none.</summary>
    public Crosswalk? Crosswalk { get; init; }
}
