using System.Text;
using System.Text.Encodings.Web;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Forms;
using BeyondBoundaries.Web.Security.Requests;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Antiforgery;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// Shows the page with all enablers, and saves its answers, without running the page pipeline. In a meeting, everyone
/// opens and saves this page at the same time, and most of the processing time would be spent in the pipeline. The same
/// rights are required, the same antiforgery tokens are checked, and the same rules for answers apply.
/// </summary>
/// <remarks>
/// The middleware handles only the usual requests from people who are not signed in. These are requests to open a page
/// that has only one part, and successful saves that do not change the answers about the spectrum. All other requests
/// are left to <see cref="AllEnablersModel"/>, which also renders the templates. Tests check that the middleware and
/// the model give the same page.
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
        if (
            context.GetEndpoint() is not { } endpoint
            || EndpointRights.GetRouteName(endpoint) != Links.AllEnablersRoute
            // Only the page pipeline limits how often a signed-in user may change something.
            || context.User.Identity?.IsAuthenticated == true
        )
        {
            await next(context);
            return;
        }

        var request = context.Request;
        var round = new RoundId(Guid.Parse((string)request.RouteValues["round"]!));
        var handled =
            AllEnablersPart.IsUsualAddress(request, round)
            && (
                HttpMethods.IsGet(request.Method)
                    ? await TryShow(context, round)
                    : HttpMethods.IsPost(request.Method) && await TrySave(context, round)
            );
        if (!handled)
        {
            await next(context);
        }
    }

    /// <summary>Shows the page; returns false if the page pipeline has to show it instead.</summary>
    private async Task<bool> TryShow(HttpContext context, RoundId round)
    {
        if (
            await queries.FindFramework(round, context.RequestAborted) is not { } stored
            || await queries.Find(round, ParticipantCookie.Read(context, round), context.RequestAborted)
                is not { Removed: false, Enablers.IsOpen: true } own
        )
        {
            return false;
        }

        var framework = ShippedPacks.Reword(stored, WordsCookie.Read(context));
        var part = AllEnablersPart.Read(context.Request, round, framework);
        if (part.Count > 1)
        {
            return false;
        }

        var templates = AllEnablersTemplates.Get(framework);
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!;
        var content = AllEnablersContent.Create(context.Request, part, framework, own, token);
        if (templates.Find(content) is { } template)
        {
            await Write(context.Response, template, templates.Parts, content);
            return true;
        }

        if (TemplateParts.IsFull)
        {
            return false;
        }

        await Record(context, templates, token);
        return true;
    }

    private async Task Write(
        HttpResponse response,
        PageTemplate template,
        TemplateParts parts,
        AllEnablersContent content
    )
    {
        response.ContentType = HtmlType;
        // Once the response has started, an exception ends the connection, so that half a page is never followed by an
        // error page.
        await response.StartAsync();
        template.Write(response.BodyWriter, parts, content, encoder);
        await response.CompleteAsync();
    }

    /// <summary>
    /// Lets the page render itself as a template, then shows the page from that template. If the page responds with
    /// anything else, that response is sent unchanged.
    /// </summary>
    private async Task Record(HttpContext context, AllEnablersTemplates templates, string token)
    {
        var recording = new TemplateRecording(templates.Parts, token);
        var response = context.Response;
        var body = response.Body;
        using var rendered = new MemoryStream();
        context.Features.Set(recording);
        response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
            context.Features.Set<TemplateRecording>(null);
        }

        if (recording.Content is not { } content || response.StatusCode != StatusCodes.Status200OK)
        {
            // The round has been closed in the meantime, for example.
            rendered.Position = 0;
            await rendered.CopyToAsync(body, context.RequestAborted);
            return;
        }

        // ASP.NET Core adds the token to the form, so the token has no mark yet.
        var markup = Encoding.UTF8.GetString(rendered.GetBuffer(), 0, (int)rendered.Length);
        var template = recording.Read(
            markup.Replace(encoder.Encode(token), recording.MarkText(FormToken.Name), StringComparison.Ordinal)
        );
        if (template.CountTexts(FormToken.Name) != 1)
        {
            throw new InvalidOperationException("The page must contain its form's antiforgery token exactly once.");
        }

        templates.Add(content.Key, template);
        await Write(response, template, templates.Parts, content);
    }

    /// <summary>
    /// Saves the posted answers; returns false if the page pipeline has to handle them, for example to report a
    /// problem.
    /// </summary>
    private async Task<bool> TrySave(HttpContext context, RoundId round)
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

        if (await queries.FindFramework(round, context.RequestAborted) is not { } framework)
        {
            return false;
        }

        var fields = AllEnablersFields.Get(framework);
        var form = AnswerForm.FromForm(fields.All, request.Form);
        var submits = AnswerFormPage.FindSubmission(request.Form);
        // The two positions on the spectrum are stored together, so a change to one needs the stored value of the
        // other.
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
}
