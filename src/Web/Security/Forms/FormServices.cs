using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>What every form of every page shares: whose it is, and that nothing typed into it is lost.</summary>
internal static class FormServices
{
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieNames.Form;
            antiforgery.FormFieldName = FormToken.Name;
            // Forms alone send it.
            antiforgery.HeaderName = null;
        });
        var framework = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        return services
            .AddSingleton(framework)
            .AddSingleton<IAntiforgery>(provider => new SubjectAntiforgery(
                (IAntiforgery)provider.GetRequiredService(framework)
            ))
            .Configure<MvcOptions>(pages =>
            {
                pages.Filters.Add<ExpiredFormFilter>();
                pages.Filters.Add<RetainedFieldsFilter>();
            });
    }
}
