namespace BeyondBoundaries.Web.Addresses;

/// <summary>The addresses of the API.</summary>
internal static class ApiRoutes
{
    /// <summary>The beginning of every API address, in every version.</summary>
    public const string Root = "/api";

    /// <summary>The beginning of every address in this version.</summary>
    public const string Version = $"{Root}/v1";

    public const string OpenApi = $"{Version}/openapi.json";
    public const string Partnerships = $"{Version}/partnerships";
    public const string Frameworks = $"{Version}/frameworks";
}
