namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Reads the body of an HTTP response.</summary>
internal static class HttpResponseExtensions
{
    public static Task<string> Body(this HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
