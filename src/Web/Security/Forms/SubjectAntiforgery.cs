using Microsoft.AspNetCore.Antiforgery;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// The framework's antiforgery, whose tokens also say whose form it is and what it is for. See <see cref="FormToken"/>.
/// </summary>
internal sealed class SubjectAntiforgery(IAntiforgery framework) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        WithSubject(httpContext, framework.GetAndStoreTokens(httpContext));

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        WithSubject(httpContext, framework.GetTokens(httpContext));

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        // A token that does not say whose form it is comes from no page of ours.
        return await FormToken.Read(httpContext) is not { Subject: null }
            && await framework.IsRequestValidAsync(httpContext);
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (await FormToken.Read(httpContext) is { Subject: null })
        {
            throw new AntiforgeryValidationException("The token does not say whose form it is.");
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
