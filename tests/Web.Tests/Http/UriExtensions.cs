namespace BeyondBoundaries.Web.Tests.Http;

internal static class UriExtensions
{
    /// <summary>Returns the path and query, whether the address is absolute or relative.</summary>
    public static string PathAndQuery(this Uri uri) => uri.IsAbsoluteUri ? uri.PathAndQuery : uri.OriginalString;
}
