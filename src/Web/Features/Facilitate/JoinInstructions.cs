using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>The instructions for joining a round.</summary>
/// <param name="Path">The path of the join link.</param>
/// <param name="Address">The full address of the join link.</param>
/// <param name="CodeAddress">The full address of the page for entering the short code.</param>
/// <param name="Code">The short code, which has 8 characters.</param>
/// <param name="Reach">The devices on which these addresses work.</param>
/// <param name="Round">The round.</param>
public sealed record JoinInstructions(
    string Path,
    string Address,
    string CodeAddress,
    string Code,
    AddressReach Reach,
    RoundDetails Round
)
{
    /// <summary>The command that starts the application so that devices on the same network can join.</summary>
    public string NetworkCommand { get; init; } = "";

    /// <summary>A ready-made invitation; null if people cannot join and score with only the link.</summary>
    public string? Invitation { get; init; }

    /// <summary>The addresses that work on the same network after <see cref="NetworkCommand"/> has been run.</summary>
    public IReadOnlyList<string> NetworkAddresses { get; init; } = [];

    /// <summary>The address of the page for entering the short code, as people type it.</summary>
    public string TypedAddress => CodeAddress[(CodeAddress.IndexOf("//", StringComparison.Ordinal) + 2)..];

    public static JoinInstructions Create(
        RoundDetails round,
        PublicAddress address,
        LocalNetwork network,
        HttpRequest request
    )
    {
        var path = Links.Join(round.JoinSettings.JoinToken);
        return new(
            path,
            address.CreateAddress(request, path),
            address.CreateAddress(request, Links.JoinByCode),
            round.JoinSettings.ShortCode,
            address.GetReach(request),
            round
        )
        {
            NetworkCommand = network.GetCommand(request.Host.Port ?? 80),
            NetworkAddresses =
            [
                .. LocalNetwork.ListAddresses().Select(host => $"http://{host}:{request.Host.Port ?? 80}"),
            ],
        };
    }

    public string SpokenCode => FormatSpokenCode(Code);

    /// <summary>Formats a code so that it can be read aloud, for example as ABCD-EFGH.</summary>
    internal static string FormatSpokenCode(string code) => $"{code[..4]}-{code[4..]}";
}
