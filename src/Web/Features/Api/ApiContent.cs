using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using BeyondBoundaries.Documents.Exports;
using Microsoft.Net.Http.Headers;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>
/// Sends JSON with an entity tag, which is computed from the bytes of the JSON. A program that already has these bytes
/// gets status 304 and no content.
/// </summary>
/// <param name="json">The JSON, in UTF-8.</param>
internal sealed class ApiContent(byte[] json) : IResult
{
    /// <summary>
    /// The caching rule: a program may keep its copy, but must ask each time whether it is still current.
    /// </summary>
    private const string Caching = "private, no-cache";

    private const int TagBytes = 15;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static ApiContent From<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Json));

    /// <summary>
    /// Writes content in an export format, so that the JSON is the same as the file that a page offers for download.
    /// </summary>
    public static ApiContent From<T>(ExportFormat<T>? format, T content)
    {
        using var file = new MemoryStream();
        format!.Write(content, file);
        return new(file.ToArray());
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue(
            $"\"{Base64Url.EncodeToString(SHA256.HashData(json).AsSpan(0, TagBytes))}\""
        );
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = Caching;
        response.Headers.Vary = HeaderNames.Authorization;
        if (
            request
                .GetTypedHeaders()
                .IfNoneMatch.Any(known =>
                    known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)
                )
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = ContentTypes.Json;
        response.ContentLength = json.Length;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }
}
