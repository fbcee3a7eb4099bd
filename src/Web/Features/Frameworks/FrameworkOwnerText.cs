namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Describes who a framework is for.</summary>
public static class FrameworkOwnerText
{
    /// <summary>Describes who a framework is for, without a full stop.</summary>
    /// <param name="partnership">The name of the partnership; empty if the framework is for everyone.</param>
    public static string Describe(string partnership) =>
        partnership.Length == 0 ? "For everyone" : $"For {partnership}";
}
