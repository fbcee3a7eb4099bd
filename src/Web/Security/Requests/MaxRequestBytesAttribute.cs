using Microsoft.AspNetCore.Http.Metadata;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// Sets the maximum size of requests to a page. The limit applies before any part of a request is read.
/// </summary>
/// <param name="bytes">The maximum size of the body, in bytes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxRequestBytesAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>The maximum size of the body, in bytes.</summary>
    public long Bytes => bytes;

    public long? MaxRequestBodySize => bytes;
}
