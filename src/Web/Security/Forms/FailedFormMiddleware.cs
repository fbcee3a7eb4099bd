using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Shows what was typed in a form that could not be saved because the server failed, for example because the disk is
/// full or the database does not respond. Without this middleware, the person would get an error page without their
/// text.
/// </summary>
public sealed class FailedFormMiddleware(RequestDelegate next, ILogger<FailedFormMiddleware> log)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure)
            when (HttpMethods.IsPost(context.Request.Method)
                // A form that uploads a file is not shown again: the person still has the file.
                && context.Request.ContentType?.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase) == true
                && !FormRequest.WantsJson(context.Request)
                && !context.Response.HasStarted
                && !context.RequestAborted.IsCancellationRequested
                && failure is not (BadHttpRequestException or MissingFrameworkException)
            )
        {
            if (!await TryShow(context))
            {
                throw;
            }

            log.LogError(failure, "A form was not saved. The user was shown the typed values");
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever goes wrong here, the error page reports the first failure."
    )]
    private static async Task<bool> TryShow(HttpContext context)
    {
        try
        {
            if (await FormToken.Read(context) is not { Subject.Length: > 0 } sent)
            {
                return false;
            }

            await RefusedForm.Show(context, sent, RefusedFormText.Failed, StatusCodes.Status503ServiceUnavailable);
            return true;
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            return false;
        }
    }
}
