namespace BeyondBoundaries.Web.Platform;

/// <summary>Razor Pages in feature folders, with antiforgery on every form.</summary>
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
            });
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = CookieNames.Form);
        return services;
    }
}
