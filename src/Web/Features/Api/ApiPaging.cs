using System.Globalization;
using BeyondBoundaries.Web.Security.AccessTokens;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>Selects the part of a list that a request asks for.</summary>
internal static class ApiPaging
{
    /// <summary>The maximum number of items in one part of a list.</summary>
    public const int MaxItems = 100;

    /// <summary>The number of items in one part of a list, if the request does not say how many.</summary>
    public const int DefaultItems = 50;

    /// <summary>Returns the part of a list that the request asks for, or a problem with the parameters.</summary>
    /// <param name="http">The request.</param>
    /// <param name="all">The whole list.</param>
    /// <param name="getKey">
    /// Gets an item's key. The request for the next part contains the key of this part's last item.
    /// </param>
    /// <param name="limit">
    /// The number of items that the request asks for; null if the request does not say how many.
    /// </param>
    /// <param name="after">The key of the item before this part; null for the first part.</param>
    public static IResult Cut<T>(
        HttpContext http,
        IReadOnlyList<T> all,
        Func<T, string> getKey,
        string? limit,
        string? after
    )
    {
        var most = DefaultItems;
        if (
            limit is not null
            && (
                !int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most)
                || most is < 1 or > MaxItems
            )
        )
        {
            return Refuse("limit", $"“limit” must be a whole number from 1 to {MaxItems}.");
        }

        var start = after is null ? 0 : all.TakeWhile(item => getKey(item) != after).Count() + 1;
        if (start > all.Count && after is not null)
        {
            return Refuse(
                "after",
                "The value of “after” does not identify an item in this list. The list may have changed: read "
                    + "it again from the start."
            );
        }

        IReadOnlyList<T> part = [.. all.Skip(start).Take(most)];
        var address = $"{http.Request.PathBase}{http.Request.Path}";
        var next =
            start + part.Count < all.Count
                ? $"{address}?limit={most}&after={Uri.EscapeDataString(getKey(part[^1]))}"
                : null;
        return ApiContent.From(new ApiList<T>(part, next));
    }

    private static ApiProblem Refuse(string parameter, string detail) =>
        ApiProblem.Create(
            $"bad-{parameter}",
            StatusCodes.Status400BadRequest,
            "A parameter in the address is not valid",
            detail
        );
}
