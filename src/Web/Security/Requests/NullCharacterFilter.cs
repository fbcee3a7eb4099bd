using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// Says 400 to text that holds U+0000. Nobody can type it, and no database of ours can hold or look for it.
/// </summary>
public sealed class NullCharacterFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // Not again for the page that says what was wrong.
        var isError = context.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest;
        if (!isError && (HasNull(request.Query) || (request.HasFormContentType && HasNull(await ReadForm(request)))))
        {
            context.Result = new BadRequestResult();
            return;
        }

        await next();
    }

    private static bool HasNull(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields
    ) =>
        fields.Any(field =>
            field.Key.Contains('\0', StringComparison.Ordinal)
            || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true)
        );

    /// <summary>What was sent; nothing when it cannot be read, which the page then says.</summary>
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
