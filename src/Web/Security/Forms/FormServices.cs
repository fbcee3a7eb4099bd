using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Registers the services that bind each form to its subject and prevent typed values from being lost.
/// </summary>
internal static class FormServices
{
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieNames.Form;
            antiforgery.FormFieldName = FormToken.Name;
            // The token is accepted only in a form field.
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
