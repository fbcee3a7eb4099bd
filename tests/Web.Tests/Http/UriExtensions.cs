namespace BeyondBoundaries.Web.Tests.Http;

internal static class UriExtensions
{
    /// <summary>Path and query, whether the address is whole or not.</summary>
    public static string PathAndQuery(this Uri uri) => uri.IsAbsoluteUri ? uri.PathAndQuery : uri.OriginalString;
}
