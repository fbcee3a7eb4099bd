using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// Sends a page of up to 65,536 characters in one write. By default, ASP.NET Core writes it in pieces of 16,384
/// characters, each of which needs a call to the operating system.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "The container creates it.")]
internal sealed class PageWriterFactory : IHttpResponseStreamWriterFactory
{
    /// <summary>The maximum number of characters in one write.</summary>
    private const int Characters = 64 * 1024;

    public TextWriter CreateWriter(Stream stream, Encoding encoding) =>
        new HttpResponseStreamWriter(stream, encoding, Characters, ArrayPool<byte>.Shared, ArrayPool<char>.Shared);
}
