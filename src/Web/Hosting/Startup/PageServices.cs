using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>Registers Razor Pages in feature folders, with the filters that run before every page.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services
            .Configure<FormOptions>(form => form.ValueCountLimit = ServerLimits.FormValues)
            .AddSingleton<IHttpResponseStreamWriterFactory, PageWriterFactory>()
            .AddRazorPages(pages => pages.RootDirectory = "/Features")
            .AddMvcOptions(pages =>
            {
                pages.Filters.Add<UnknownHandlerFilter>();
                pages.Filters.Add<RequestSizeFilter>();
                pages.Filters.Add<NullCharacterFilter>();
                pages.Filters.Add<ChangeRateLimitFilter>();
                pages.Filters.Add<RoundPageFilter>();
            });
        return services;
    }
}
