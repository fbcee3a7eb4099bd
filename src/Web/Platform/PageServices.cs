using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Razor Pages in feature folders, with what is checked before any of them.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Features")
            .AddMvcOptions(pages =>
            {
                pages.Filters.Add<MethodCheck>();
                pages.Filters.Add<SizeCheck>();
                pages.Filters.Add<TextCheck>();
                pages.Filters.Add<ChangeLimit>();
                pages.Filters.Add<RoundPageFilter>();
            });
        return services;
    }
}
