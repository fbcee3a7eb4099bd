using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>A version of a framework, in a list.</summary>
/// <param name="Id">The id of the framework.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Owner">Who it is for, in a few words.</param>
public sealed record FrameworkEntry(string Id, string Version, string Title, string Owner)
{
    /// <summary>The value of a form field that chooses this version. Ids contain no spaces.</summary>
    public string Key => $"{Id} {Version}";

    /// <summary>Lists every version: those of the program first, and then the published ones.</summary>
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
                    ? $"{FrameworkOwnerText.Describe("")}. A draft: read its note first"
                    : FrameworkOwnerText.Describe("")
            )),
            .. published.Select(framework => new FrameworkEntry(
                framework.FrameworkId,
                framework.Version,
                framework.Title,
                FrameworkOwnerText.Describe(framework.PartnershipName)
            )),
        ];
}
