using System.Text.RegularExpressions;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>The text of a page as a browser reads it.</summary>
internal static partial class PageText
{
    /// <summary>Replaces each run of white space with one space, because a sentence may be on several lines.</summary>
    public static string OneLine(this string page) => WhiteSpace().Replace(page, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
