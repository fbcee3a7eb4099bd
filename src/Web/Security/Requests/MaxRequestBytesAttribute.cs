using Microsoft.AspNetCore.Http.Metadata;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>Says how large a request a page takes in. It counts before anything of the request is read.</summary>
/// <param name="bytes">Most bytes of a body.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxRequestBytesAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>Most bytes of a body.</summary>
    public long Bytes => bytes;

    public long? MaxRequestBodySize => bytes;
}
