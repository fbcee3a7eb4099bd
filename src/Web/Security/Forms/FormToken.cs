using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// The hidden token of a form: ASP.NET Core's antiforgery token, a dot, and the fingerprint of the form's subject.
/// </summary>
/// <remarks>One field contains both parts, so that no form or script can send one without the other.</remarks>
/// <param name="Antiforgery">ASP.NET Core's token, which contains no dot.</param>
/// <param name="Subject">
/// The <see cref="FormSubject.Fingerprint"/> when the page was rendered; null if the token has none.
/// </param>
public readonly record struct FormToken(string Antiforgery, string? Subject)
{
    public const string Name = "__RequestVerificationToken";

    private const char Between = '.';

    public override string ToString() => $"{Antiforgery}{Between}{Subject}";

    /// <summary>
    /// Reads the token of a posted form, and removes the subject from the form, so that ASP.NET Core can check its own
    /// token. A second call returns the same token.
    /// </summary>
    /// <returns>The token; null if the request has no readable form.</returns>
    public static async Task<FormToken?> Read(HttpContext context)
    {
        if (context.Features.Get<Sent>() is { } before)
        {
            return before.Token;
        }

        if (!context.Request.HasFormContentType || await ReadForm(context.Request) is not { } form)
        {
            return null;
        }

        var token = Parse(form[Name].ToString());
        context.Features.Set(new Sent(token));
        context.Request.Form = new FormCollection(
            form.ToDictionary(
                field => field.Key,
                field => field.Key == Name ? new StringValues(token.Antiforgery) : field.Value,
                StringComparer.OrdinalIgnoreCase
            ),
            form.Files
        );
        return token;
    }

    /// <summary>Splits a token into its parts.</summary>
    public static FormToken Parse(string text) =>
        text.LastIndexOf(Between) is var dot and >= 0 ? new(text[..dot], text[(dot + 1)..]) : new(text, null);

    private static async Task<IFormCollection?> ReadForm(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or BadHttpRequestException)
        {
            // The page reports that the form cannot be read.
            return null;
        }
    }

    private sealed record Sent(FormToken Token);
}
