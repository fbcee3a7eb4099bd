using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>Formats terms and dates for the API.</summary>
internal static class ApiText
{
    public static string Get(RoundStatus status) =>
        status switch
        {
            RoundStatus.Draft => "draft",
            RoundStatus.Open => "open",
            _ => "closed",
        };

    public static string Get(MemberRole role) => role == MemberRole.Facilitator ? "facilitator" : "viewer";

    public static string Get(ConfidentialityMode mode) =>
        mode switch
        {
            ConfidentialityMode.Open => "open",
            ConfidentialityMode.Confidential => "confidential",
            _ => "anonymous",
        };

    /// <summary>Converts a time to the date in London; null if there is no time.</summary>
    public static DateOnly? GetDay(DateTimeOffset? time) => time is { } known ? DateText.GetLondonDate(known) : null;
}
