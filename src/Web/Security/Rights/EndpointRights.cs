using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>Finds an endpoint's entry in the table of rights.</summary>
public static class EndpointRights
{
    /// <summary>
    /// The route that ASP.NET Core uses to find styles and scripts added since startup; used only when running from a
    /// checkout.
    /// </summary>
    private const string FilesWhileDeveloping = "{**path:file}";

    /// <summary>The route and right of each endpoint, stored because every request needs them.</summary>
    private static readonly ConditionalWeakTable<Endpoint, RouteRight> Known = [];

    /// <summary>
    /// Gets the route of an endpoint, such as <c>/rounds/{id}/results.{format}</c>, without the constraints on its
    /// parameters; null for a style or script file.
    /// </summary>
    public static string? GetRouteName(Endpoint endpoint) => Find(endpoint).Route;

    /// <summary>
    /// Finds the right for an endpoint; null if the table has none, in which case no one may use the endpoint.
    /// </summary>
    public static Right? FindRight(Endpoint endpoint) => Find(endpoint).Right;

    private static RouteRight Find(Endpoint endpoint) =>
        Known.GetValue(
            endpoint,
            static one =>
            {
                var route = FormatRoute(one);
                return new(
                    route,
                    route is null ? KnownRights.ViewPublicPages : RightsTable.Routes.GetValueOrDefault(route)
                );
            }
        );

    private static string? FormatRoute(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RoutePattern.RawText: not FilesWhileDeveloping } route
        && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            ? "/"
                + string.Join(
                    '/',
                    route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(GetRouteName)))
                )
            : null;

    /// <summary>
    /// Finds the routes that are missing from the table, and those in the table that have no endpoint. Returns a
    /// sentence about each of them.
    /// </summary>
    public static IReadOnlyList<string> FindProblems(IEnumerable<Endpoint> endpoints)
    {
        var routes = endpoints.Select(GetRouteName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. routes
                .Except(RightsTable.Routes.Keys)
                .Order(StringComparer.Ordinal)
                .Select(route =>
                    $"{route} is missing from the table of rights (src/Web/Security/Rights/RightsTable.cs)"
                ),
            .. RightsTable
                .Routes.Keys.Except(routes)
                .Order(StringComparer.Ordinal)
                .Select(route =>
                    $"{route} is in the table of rights (src/Web/Security/Rights/RightsTable.cs), but no "
                    + "endpoint has this route"
                ),
        ];
    }

    public static IEnumerable<Endpoint> ListEndpoints(this IEndpointRouteBuilder application) =>
        application.DataSources.SelectMany(source => source.Endpoints);

    private static string GetRouteName(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => throw new NotSupportedException($"A route has a part of an unsupported kind: {part.PartKind}."),
        };

    private sealed record RouteRight(string? Route, Right? Right);
}
