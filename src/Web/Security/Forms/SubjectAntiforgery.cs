using Microsoft.AspNetCore.Antiforgery;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Wraps ASP.NET Core's antiforgery service, so that its tokens also identify the subject of the form. See
/// <see cref="FormToken"/>.
/// </summary>
internal sealed class SubjectAntiforgery(IAntiforgery framework) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        WithSubject(httpContext, framework.GetAndStoreTokens(httpContext));

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        WithSubject(httpContext, framework.GetTokens(httpContext));

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        // A token without a subject does not come from one of our pages.
        return await FormToken.Read(httpContext) is not { Subject: null }
            && await framework.IsRequestValidAsync(httpContext);
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (await FormToken.Read(httpContext) is { Subject: null })
        {
            throw new AntiforgeryValidationException("The token does not identify the subject of its form.");
        }

        await framework.ValidateRequestAsync(httpContext);
    }

    public void SetCookieTokenAndHeader(HttpContext httpContext) => framework.SetCookieTokenAndHeader(httpContext);

    private static AntiforgeryTokenSet WithSubject(HttpContext context, AntiforgeryTokenSet tokens) =>
        new(
            tokens.RequestToken is { } token
                ? new FormToken(token, FormSubject.Create(context).Fingerprint).ToString()
                : null,
            tokens.CookieToken,
            tokens.FormFieldName,
            tokens.HeaderName
        );
}
