using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>How people come into a round.</summary>
/// <param name="Path">The link, within the site.</param>
/// <param name="Address">The whole address of the link.</param>
/// <param name="CodeAddress">The whole address of the page that asks for the code.</param>
/// <param name="Code">The short code, 8 characters.</param>
/// <param name="OthersCanJoin">Whether the address works from other computers.</param>
/// <param name="Round">The round.</param>
public sealed record JoinInstructions(
    string Path,
    string Address,
    string CodeAddress,
    string Code,
    bool OthersCanJoin,
    RoundDetails Round
)
{
    public string SpokenCode => FormatSpokenCode(Code);

    /// <summary>A code as it is read aloud: ABCD-EFGH.</summary>
    internal static string FormatSpokenCode(string code) => $"{code[..4]}-{code[4..]}";
}
