using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Describes the roles of members.</summary>
public static class RoleText
{
    public static string GetName(MemberRole role) =>
        role switch
        {
            MemberRole.Facilitator => "Facilitator",
            _ => "Viewer",
        };

    public static string GetSummary(MemberRole role) =>
        role switch
        {
            MemberRole.Facilitator =>
                "A facilitator runs rounds, sees results, manages the plan and invites other members.",
            _ => "A viewer can see the results and download files, but cannot change anything.",
        };

    /// <summary>Parses the value of a radio button; null if it is not a role.</summary>
    public static MemberRole? Parse(string? value) =>
        value switch
        {
            "facilitator" => MemberRole.Facilitator,
            "viewer" => MemberRole.Viewer,
            _ => null,
        };

    public static string GetValue(MemberRole role) =>
        role switch
        {
            MemberRole.Facilitator => "facilitator",
            _ => "viewer",
        };
}
