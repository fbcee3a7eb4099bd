using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>A version of a framework, in a list.</summary>
/// <param name="Id">The id of the framework.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">The title of the framework.</param>
/// <param name="Owner">A description of who the framework is for, which also says if it is a draft framework.</param>
public sealed record FrameworkEntry(string Id, string Version, string Title, string Owner)
{
    /// <summary>
    /// The note that says what is missing or unchecked in a draft framework; empty for any other version.
    /// </summary>
    public string Note { get; private init; } = "";

    /// <summary>
    /// The form value for choosing this version: the id and the version, separated by a space. Ids contain no spaces.
    /// </summary>
    public string Key => $"{Id} {Version}";

    /// <summary>
    /// Lists every version: first those supplied with the program or in the operator's folder, and then those that
    /// users have published.
    /// </summary>
    public static IReadOnlyList<FrameworkEntry> List(
        FrameworkCatalogue catalogue,
        IReadOnlyList<PublishedFramework> published
    ) =>
        [
            .. catalogue.All.Select(framework => new FrameworkEntry(
                framework.Definition.Id,
                framework.Definition.Version,
                framework.Definition.Title,
                framework.Definition.Status == FrameworkStatus.Draft
                    ? $"{FrameworkOwnerText.Describe("")}. This is a draft: parts are missing or have not been checked"
                    : FrameworkOwnerText.Describe("")
            )
            {
                Note = framework.Definition.Status == FrameworkStatus.Draft ? framework.Definition.Source.Note : "",
            }),
            .. published.Select(framework => new FrameworkEntry(
                framework.FrameworkId,
                framework.Version,
                framework.Title,
                FrameworkOwnerText.Describe(framework.PartnershipName)
            )),
        ];
}
