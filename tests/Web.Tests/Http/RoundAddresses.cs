using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>The ids of a partnership and of its records, which fill in the addresses of routes.</summary>
public sealed partial record RoundAddresses(
    PartnershipId Partnership,
    RoundId Round,
    AccountId Owner,
    ActionId Action,
    InvitationId Invitation,
    ParticipantId Person,
    NoteId Note,
    FrameworkDraftId Draft,
    RegionId Region,
    InvitationId RegionInvitation
)
{
    public string GetAddress(string route) =>
        Parameter()
            .Replace(
                route,
                match =>
                    match.Groups[1].Value switch
                    {
                        "id" when route.Contains("/partnerships/", StringComparison.Ordinal) => $"{Partnership.Value}",
                        "id" when route.StartsWith("/regions", StringComparison.Ordinal) => $"{Region.Value}",
                        "invitation" when route.StartsWith("/regions", StringComparison.Ordinal) =>
                            $"{RegionInvitation.Value}",
                        "region" => $"{Region.Value}",
                        "id" when route.StartsWith("/frameworks", StringComparison.Ordinal) => $"{Draft.Value}",
                        "id" or "round" => $"{Round.Value}",
                        "account" or "member" => $"{Owner.Value}",
                        "action" => $"{Action.Value}",
                        "invitation" => $"{Invitation.Value}",
                        "person" => $"{Person.Value}",
                        "note" => $"{Note.Value}",
                        "enabler" or "item" => "1.1",
                        "theme" => Room.Framework.Themes[0].Id,
                        "study" => Room.Framework.Definition.CaseStudies[0].Id,
                        "ballot" => "enablers",
                        "format" => "csv",
                        "code" => "404",
                        "passkey" => "AAAA",
                        "token" when route.StartsWith("/my-account", StringComparison.Ordinal) => $"{Guid.NewGuid()}",
                        "token" => "AAAAAAAAAAAAAAAAAAAAAAAA",
                        "upload" => $"{Guid.NewGuid()}",
                        var other => throw new InvalidOperationException(
                            $"There is no value for {{{other}}} in {route}."
                        ),
                    }
            );

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
