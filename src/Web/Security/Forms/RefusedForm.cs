using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// A form that was not saved, with its fields, so that the person can read them, copy them, or send them again
/// unchanged.
/// </summary>
/// <param name="Text">The reason why the form was not saved, and what the person can do.</param>
/// <param name="Address">The address that the form was sent to.</param>
/// <param name="Token">
/// The token for sending the form again. Its subject is still the one that the form was rendered for.
/// </param>
/// <param name="Fields">The fields of the form, without passwords and other secrets.</param>
public sealed record RefusedForm(
    RefusedFormText Text,
    string Address,
    string Token,
    IReadOnlyList<KeyValuePair<string, string>> Fields
)
{
    private const string View = "/Features/Shared/RefusedForm.cshtml";

    /// <summary>The values that the person typed, or chose and can recognise, each with its label.</summary>
    public IReadOnlyList<(string Label, string Value)> Typed =>
        [
            .. Fields
                .Where(one => FormFieldClassifier.IsTyped(one.Key, one.Value))
                .Select(one => (FormFieldClassifier.GetLabel(one.Key), one.Value)),
        ];

    /// <summary>
    /// Responds to a browser with a page that shows what the person typed, and to a script with the problem as JSON.
    /// A form from another site is not shown.
    /// </summary>
    public static async Task Show(HttpContext context, FormToken sent, RefusedFormText text, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        if (FormRequest.IsFromAnotherSite(context.Request))
        {
            return;
        }

        if (FormRequest.WantsJson(context.Request))
        {
            await new JsonResult(new FormRefusal { Problems = [new("refused-form", text.ForScript)] })
            {
                StatusCode = status,
            }.ExecuteResultAsync(CreateActionContext(context));
            return;
        }

        var fresh = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;
        var request = context.Request;
        var form = new RefusedForm(
            text,
            $"{request.PathBase}{request.Path}{request.QueryString}",
            (FormToken.Parse(fresh) with { Subject = sent.Subject }).ToString(),
            SelectFields(request.Form)
        );
        var view = new ViewResult
        {
            ViewName = View,
            StatusCode = status,
            ViewData = new ViewDataDictionary<RefusedForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = form,
            },
        };
        await view.ExecuteResultAsync(CreateActionContext(context));
    }

    private static IReadOnlyList<KeyValuePair<string, string>> SelectFields(IFormCollection form) =>
        [
            .. from one in form
            where !FormFieldClassifier.IsSecret(one.Key)
            from value in one.Value
            select KeyValuePair.Create(one.Key, value ?? ""),
        ];

    private static ActionContext CreateActionContext(HttpContext context) =>
        new(context, context.GetRouteData(), new ActionDescriptor());
}
