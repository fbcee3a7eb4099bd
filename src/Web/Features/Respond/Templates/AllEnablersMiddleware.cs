using System.Text;
using System.Text.Encodings.Web;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Forms;
using BeyondBoundaries.Web.Security.Requests;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Antiforgery;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// Opens and saves the page with all enablers without the page pipeline. Everyone in a meeting does both at the same
/// time, and the pipeline takes most of the time. Rights, tokens and the rules for answers are the same.
/// </summary>
/// <remarks>
/// It handles only what is usual: a participant who opens their page, and a save that succeeds. It leaves everything
/// else to <see cref="AllEnablersModel"/>, which is also the reference in the test.
/// </remarks>
public sealed class AllEnablersMiddleware(
    RequestDelegate next,
    ResponseQueries queries,
    ResponseStore store,
    IAntiforgery antiforgery,
    HtmlEncoder encoder
)
{
    private const string HtmlType = "text/html; charset=utf-8";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var handled =
            context.GetEndpoint() is { } endpoint
            && EndpointRights.GetRouteName(endpoint) == Links.AllEnablersRoute
            && AllEnablersPart.IsPlainAddress(request)
            // The page itself limits the number of changes by signed-in users.
            && context.User.Identity?.IsAuthenticated != true
            && (
                HttpMethods.IsGet(request.Method)
                    ? await TryShow(context)
                    : HttpMethods.IsPost(request.Method) && await TrySave(context)
            );
        if (!handled)
        {
            await next(context);
        }
    }

    /// <summary>Shows the page; false if it is not the usual page of a participant.</summary>
    private async Task<bool> TryShow(HttpContext context)
    {
        var round = GetRound(context);
        if (
            await queries.FindFramework(round, context.RequestAborted) is not { } stored
            || await queries.Find(round, ParticipantCookie.Read(context, round), context.RequestAborted)
                is not { Removed: false, Enablers.IsOpen: true } own
        )
        {
            return false;
        }

        var framework = ShippedPacks.Reword(stored, WordsCookie.Read(context));
        var templates = AllEnablersTemplates.Get(framework);
        var part = AllEnablersPart.Read(context.Request, round, framework);
        var page = AllEnablersPage.Create(context.Request, part, framework, own);
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!;
        if (
            templates.Find(page.Key) is not { } template
            || !template.IsComplete(templates.Parts, page.WithToken(token))
        )
        {
            if (await Record(context, templates, token) is not { } recorded)
            {
                return true;
            }

            (template, page) = recorded;
        }

        context.Response.ContentType = HtmlType;
        template.Write(context.Response.BodyWriter, templates.Parts, page.WithToken(token), encoder);
        return true;
    }

    /// <summary>
    /// Lets the page render itself as a template; if it does not, sends the page's own response and returns null.
    /// </summary>
    private async Task<(PageTemplate Template, AllEnablersPage Page)?> Record(
        HttpContext context,
        AllEnablersTemplates templates,
        string token
    )
    {
        var recording = new TemplateRecording(templates.Parts);
        var body = context.Response.Body;
        using var rendered = new MemoryStream();
        context.Features.Set(recording);
        context.Response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Features.Set<TemplateRecording>(null);
        }

        if (recording.Page is not { } page || context.Response.StatusCode != StatusCodes.Status200OK)
        {
            // The round has been closed in the meantime, for example.
            rendered.Position = 0;
            await rendered.CopyToAsync(body, context.RequestAborted);
            return null;
        }

        // ASP.NET Core, and not the page, adds the token to the form, so the token is not a mark yet.
        var markup = Encoding.UTF8.GetString(rendered.GetBuffer(), 0, (int)rendered.Length);
        var template = recording.Read(
            markup.Replace(encoder.Encode(token), recording.MarkText(FormToken.Name), StringComparison.Ordinal)
        );
        templates.Add(page.Key, template);
        return (template, page);
    }

    /// <summary>Saves the posted answers; false if the page has to say something about them.</summary>
    private async Task<bool> TrySave(HttpContext context)
    {
        var request = context.Request;
        if (
            await FormToken.Read(context) is null
            || NullCharacterFilter.HasNull(request.Form)
            || !await antiforgery.IsRequestValidAsync(context)
        )
        {
            return false;
        }

        var round = GetRound(context);
        if (await queries.FindFramework(round, context.RequestAborted) is not { } framework)
        {
            return false;
        }

        var fields = AllEnablersFields.Get(framework);
        var form = AnswerForm.FromForm(fields.All, request.Form);
        // The two positions on the spectrum are stored together, so a change needs the stored ones.
        var submits = AnswerFormPage.FindSubmission(request.Form);
        if (
            form.Changed.Any(fields.Spectrum.Contains)
            || !ResponseChangeFactory.Create(form, framework, stored: null, submits).TryGetValue(out var change)
        )
        {
            return false;
        }

        if (form.Changed.Count > 0 || submits is not null)
        {
            var returnToken = ParticipantCookie.Read(context, round);
            var saved = await store.Save(round, returnToken, Ballot.Enablers, change, context.RequestAborted);
            if (!saved.TryGetValue(out _))
            {
                return false;
            }
        }

        var part = AllEnablersPart.Read(request, round, framework);
        context.Response.Redirect(part.GetNext(request.Form, submits is not null));
        return true;
    }

    private static RoundId GetRound(HttpContext context) =>
        new(Guid.Parse((string)context.Request.RouteValues["round"]!));
}
