using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// Responds with status 400 to a request whose query or form contains U+0000. People cannot type this character, and
/// the databases can neither store it nor search for it.
/// </summary>
public sealed class NullCharacterFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // The check is not repeated for the page that reports the error.
        var isError = context.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest;
        if (!isError && (HasNull(request.Query) || (request.HasFormContentType && HasNull(await ReadForm(request)))))
        {
            context.Result = new BadRequestResult();
            return;
        }

        await next();
    }

    /// <summary>Returns whether a name or value contains U+0000.</summary>
    internal static bool HasNull(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields
    ) =>
        fields.Any(field =>
            field.Key.Contains('\0', StringComparison.Ordinal)
            || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true)
        );

    /// <summary>
    /// Reads the posted form. If it cannot be read, returns an empty form, and the page reports the problem.
    /// </summary>
    private static async Task<IFormCollection> ReadForm(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or BadHttpRequestException)
        {
            return FormCollection.Empty;
        }
    }
}
