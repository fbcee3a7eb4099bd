using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Refuses a form whose subject is no longer what its page was made for: another participant, round, invitation or
/// account, or an
/// ended session. It also keeps what was typed when the page itself is no longer there.
/// </summary>
public sealed class FormSubjectMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var subject = FormSubject.Create(context);
        ApplySizeLimit(context);
        // Files are read by their page alone, which limits them; the antiforgery token holds their account.
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || subject.Kind == FormSubjectKind.Nobody
            || IsFile(context, subject)
            || await FormToken.Read(context) is not { } token
        )
        {
            await next(context);
            return;
        }

        // Without a subject the token is not valid: then its page comes again.
        if (token.Subject is not null && token.Subject != subject.Fingerprint)
        {
            await RefusedForm.Show(context, token, RefusedFormText.Create(subject), StatusCodes.Status409Conflict);
            return;
        }

        await next(context);
        if (
            !context.Response.HasStarted
            && context.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            && token.Subject?.Length > 0
        )
        {
            await RefusedForm.Show(context, token, RefusedFormText.Gone, context.Response.StatusCode);
        }
    }

    /// <summary>Whether the page is to read the form itself, within limits of its own.</summary>
    private static bool IsFile(HttpContext context, FormSubject subject) =>
        subject.Kind == FormSubjectKind.Account
        && (
            context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            || (
                subject.Fingerprint.Length > 0
                && context.GetEndpoint()?.Metadata.GetMetadata<RequestFormLimitsAttribute>() is not null
            )
        );

    /// <summary>Takes in as much as the page does: once reading has begun, it can no longer say so.</summary>
    private static void ApplySizeLimit(HttpContext context)
    {
        if (
            context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } page
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit
        )
        {
            limit.MaxRequestBodySize = page.MaxRequestBodySize;
        }
    }
}
