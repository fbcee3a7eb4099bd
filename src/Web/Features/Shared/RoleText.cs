using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>What the members of a partnership are called.</summary>
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
            MemberRole.Facilitator => "Runs rounds, sees results, looks after the plan, and invites others.",
            _ => "Sees the results and downloads files. Cannot change anything.",
        };

    /// <summary>The role of a radio button's value; null when it is none.</summary>
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
