using BeyondBoundaries.Core;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// Every route in the application's own table of endpoints. A route that is not in the table does not exist.
/// </summary>
public static class Routes
{
    /// <summary>Every route; each pattern occurs only once.</summary>
    public static IReadOnlyList<Route> All { get; } = Read();

    private static IReadOnlyList<Route> Read()
    {
        var folder = Directory.CreateTempSubdirectory("beyond-routes-");
        try
        {
            var built = Application.Build([
                "--applicationName",
                "BeyondBoundaries.Web",
                "--contentRoot",
                Repository.PathOf("src/Web"),
                $"--{ApplicationSettings.Section}:DataFolder",
                folder.FullName,
                $"--{ApplicationSettings.Section}:Database",
                "",
            ]);
            var app = built.Value ?? throw new InvalidOperationException(string.Join("; ", built.Problems));
            var pages = app.Services.GetRequiredService<PageLoader>();
            return
            [
                .. app.ListEndpoints()
                    .OfType<RouteEndpoint>()
                    // Leave out the development-only route that serves styles and scripts.
                    .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal))
                    .Select(endpoint => (Endpoint: endpoint, Handlers: Handlers(endpoint, pages)))
                    .Select(route => new Route(
                        $"/{route.Endpoint.RoutePattern.RawText!.TrimStart('/')}",
                        [.. route.Handlers.Select(handler => handler.Method).Distinct()],
                        ButtonOf(route.Handlers),
                        route.Endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                    ))
                    .DistinctBy(route => route.Pattern)
                    .OrderBy(route => route.Pattern, StringComparer.Ordinal),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<(string Method, string? Name)> Handlers(RouteEndpoint endpoint, PageLoader pages)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return
            [
                .. (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method =>
                    (method, (string?)null)
                ),
            ];
        }

        var loaded = pages.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult();
        return
        [
            .. loaded
                .HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), (string?)handler.Name))
                .Append(("GET", null)),
        ];
    }

    private static string? ButtonOf(IReadOnlyList<(string Method, string? Name)> handlers)
    {
        var posts = handlers.Where(handler => handler.Method == "POST").ToList();
        return posts.Any(handler => handler.Name is null) ? null : posts.FirstOrDefault().Name;
    }
}
