using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features;

/// <summary>What the members of a partnership are called.</summary>
public static class RoleWords
{
    public static string Name(MemberRole role) => role switch
    {
        MemberRole.Facilitator => "Facilitator",
        _ => "Viewer",
    };

    public static string Summary(MemberRole role) => role switch
    {
        MemberRole.Facilitator => "Runs rounds, sees results, looks after the plan, and invites others.",
        _ => "Sees the results and downloads files. Cannot change anything.",
    };

    /// <summary>The role of a radio button's value; null when it is none.</summary>
    public static MemberRole? Read(string? value) => value switch
    {
        "facilitator" => MemberRole.Facilitator,
        "viewer" => MemberRole.Viewer,
        _ => null,
    };

    public static string Value(MemberRole role) => role switch
    {
        MemberRole.Facilitator => "facilitator",
        _ => "viewer",
    };
}
