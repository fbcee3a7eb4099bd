namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>Stores which wording pack a participant has chosen. The cookie does not reveal who they are.</summary>
internal static class WordsCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    /// <summary>Reads the id of the pack; null if none was chosen.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies[CookieNames.Words];

    /// <summary>Stores the id of a pack; null for the framework's own words.</summary>
    public static void Set(HttpContext context, string? pack)
    {
        if (pack is null)
        {
            context.Response.Cookies.Delete(CookieNames.Words, CookieOptionsFactory.CreateStrict(context, null));
        }
        else
        {
            context.Response.Cookies.Append(
                CookieNames.Words,
                pack,
                CookieOptionsFactory.CreateStrict(context, Lifetime)
            );
        }
    }
}
