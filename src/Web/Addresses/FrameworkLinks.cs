using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Addresses;

/// <summary>The addresses of pages about frameworks.</summary>
public static class FrameworkLinks
{
    public const string Index = "/frameworks";

    public static string New(PartnershipId? partnership) =>
        partnership is { } id ? $"/partnerships/{id.Value}/frameworks/new" : "/administration/frameworks/new";

    /// <summary>Creates the address for downloading a version of a framework.</summary>
    public static string VersionFile(string framework, string version, string format) =>
        $"{Index}/version.{format}{VersionQuery(framework, version)}";

    /// <summary>Creates the query string that specifies a version of a framework.</summary>
    internal static string VersionQuery(string framework, string version) =>
        $"?framework={Uri.EscapeDataString(framework)}&version={Uri.EscapeDataString(version)}";

    public static string Draft(FrameworkDraftId id) => $"{Index}/{id.Value}";

    public static string DraftFile(FrameworkDraftId id, string format) => $"{Draft(id)}/draft.{format}";

    public static string Details(FrameworkDraftId id) => $"{Draft(id)}/details";

    public static string Challenges(FrameworkDraftId id) => $"{Draft(id)}/challenges";

    public static string Scale(FrameworkDraftId id) => $"{Draft(id)}/scale";

    public static string Theme(FrameworkDraftId id, string theme) => $"{Draft(id)}/themes/{theme}";

    public static string NewEnabler(FrameworkDraftId id, string theme) => $"{Theme(id, theme)}/new";

    public static string Enabler(FrameworkDraftId id, string enabler) => $"{Draft(id)}/enablers/{enabler}";

    /// <summary>
    /// Creates the address of a draft's preview, which shows the first enabler unless another one is given.
    /// </summary>
    public static string Preview(FrameworkDraftId id, string? enabler = null) =>
        $"{Draft(id)}/preview{(enabler is null ? "" : $"?enabler={Uri.EscapeDataString(enabler)}")}";

    public static string Publish(FrameworkDraftId id) => $"{Draft(id)}/publish";

    public static string Delete(FrameworkDraftId id) => $"{Draft(id)}/delete";
}
