using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Shows the page of a form whose antiforgery token is invalid, with the typed values and a new token. A script gets
/// only the new token, as JSON. Nothing is saved.
/// </summary>
internal sealed class ExpiredFormResult(FormToken sent) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (FormRequest.WantsJson(http.Request))
        {
            var fresh = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken;
            await new JsonResult(new FormRefusal { Token = fresh })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            }.ExecuteResultAsync(context);
            return;
        }

        http.Features.Set(new ExpiredForm(http.Request.Form));
        http.Request.Method = HttpMethods.Get;
        await http.GetEndpoint()!.RequestDelegate!(http);

        var status = http.Response.StatusCode;
        if (http.Response.HasStarted || status is not ((>= 300 and < 400) or StatusCodes.Status404NotFound))
        {
            return;
        }

        if (sent.Subject is null)
        {
            // The form does not come from one of our pages.
            http.Response.Clear();
            http.Response.StatusCode =
                status == StatusCodes.Status404NotFound ? status : StatusCodes.Status400BadRequest;
        }
        else if (!http.Request.Path.StartsWithSegments("/sign-in"))
        {
            // The page no longer exists, or is no longer available to this person. The typed values are shown, so that
            // they are not lost. This is not necessary for the sign-in page, which redirects a user who is already
            // signed in.
            await RefusedForm.Show(http, sent, RefusedFormText.Gone, StatusCodes.Status409Conflict);
        }
    }
}
