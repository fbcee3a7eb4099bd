using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Refuses a form whose subject has changed since its page was rendered. For example, the subject may now be another
/// participant, round, invitation or account, or the session may have ended. Also shows people what they typed if
/// the page no longer exists or is no longer available to them.
/// </summary>
public sealed class FormSubjectMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var subject = FormSubject.Create(context);
        ApplySizeLimit(context);
        // Only the page itself reads a form with a file, because the page limits the form's size. Such a form is still
        // bound to the account, because the antiforgery token identifies the account.
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

        // A token without a subject is not refused here: the antiforgery check finds it invalid, and the page is shown
        // again.
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

    /// <summary>Returns whether the page itself reads the form, within its own size limit.</summary>
    private static bool IsFile(HttpContext context, FormSubject subject) =>
        subject.Kind == FormSubjectKind.Account
        && (
            context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            || (
                subject.Fingerprint.Length > 0
                && context.GetEndpoint()?.Metadata.GetMetadata<RequestFormLimitsAttribute>() is not null
            )
        );

    /// <summary>Applies the page's size limit now, because the page cannot change it once reading has begun.</summary>
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
