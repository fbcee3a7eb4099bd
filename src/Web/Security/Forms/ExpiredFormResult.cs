using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Shows the page of a form whose antiforgery token is not valid: with what was typed and with a fresh token. Nothing
/// is saved.
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
            // No page of ours made this form.
            http.Response.Clear();
            http.Response.StatusCode =
                status == StatusCodes.Status404NotFound ? status : StatusCodes.Status400BadRequest;
        }
        else if (!http.Request.Path.StartsWithSegments("/sign-in"))
        {
            // There is no such page now, or not for this person: what they typed is not lost with it. A person who is
            // signed in goes on.
            await RefusedForm.Show(http, sent, RefusedFormText.Gone, StatusCodes.Status409Conflict);
        }
    }
}
