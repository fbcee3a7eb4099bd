using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>From an endpoint to its line in the table of rights.</summary>
public static class EndpointRights
{
    /// <summary>
    /// Where the framework looks for styles and scripts that have come since it started; only when it runs from a
    /// checkout.
    /// </summary>
    private const string FilesWhileDeveloping = "{**path:file}";

    /// <summary>
    /// The route of an endpoint, such as <c>/rounds/{id}/results.{format}</c>, whatever its parameters must look like;
    /// null for a styles or script file.
    /// </summary>
    public static string? GetRouteName(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RoutePattern.RawText: not FilesWhileDeveloping } route
        && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            ? "/"
                + string.Join(
                    '/',
                    route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(GetRouteName)))
                )
            : null;

    /// <summary>The right of an endpoint; null when nobody said who may, and then nobody does.</summary>
    public static Right? FindRight(Endpoint endpoint) =>
        GetRouteName(endpoint) is { } route ? RightsTable.Routes.GetValueOrDefault(route) : RightsTable.ViewPublicPages;

    /// <summary>
    /// The routes that the table has not, and those that it has and nothing answers, each in a sentence.
    /// </summary>
    public static IReadOnlyList<string> FindProblems(IEnumerable<Endpoint> endpoints)
    {
        var routes = endpoints.Select(GetRouteName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. routes
                .Except(RightsTable.Routes.Keys)
                .Order(StringComparer.Ordinal)
                .Select(route => $"{route} is missing in the table of rights (src/Web/Security/Rights/RightsTable.cs)"),
            .. RightsTable
                .Routes.Keys.Except(routes)
                .Order(StringComparer.Ordinal)
                .Select(route =>
                    $"{route} is in the table of rights (src/Web/Security/Rights/RightsTable.cs), but nothing answers there"
                ),
        ];
    }

    /// <summary>Every endpoint that an application answers at.</summary>
    public static IEnumerable<Endpoint> ListEndpoints(this IEndpointRouteBuilder application) =>
        application.DataSources.SelectMany(source => source.Endpoints);

    private static string GetRouteName(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => throw new NotSupportedException($"A route has a part of kind {part.PartKind}."),
        };
}
