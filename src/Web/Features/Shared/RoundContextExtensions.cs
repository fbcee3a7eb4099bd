using BeyondBoundaries.Storage.Rounds;
using Microsoft.AspNetCore.Http.Features;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Gets the round that a page is about, and reads it again after a change.</summary>
internal static class RoundContextExtensions
{
    /// <summary>Gets the round that <see cref="RoundPageFilter"/> has read.</summary>
    /// <exception cref="InvalidOperationException">The page is not an <see cref="IRoundPage"/>.</exception>
    public static RoundContext GetRoundContext(this HttpContext http) =>
        http.Features.GetRequiredFeature<RoundContext>();

    /// <summary>Reads the round again after a change; returns false if the user no longer facilitates it.</summary>
    public static Task<bool> ReloadRound(this HttpContext http) =>
        RoundPageFilter.Read(http, http.RequestServices.GetRequiredService<RoundQueries>());
}
