using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Writes the invitation to a round, for the facilitator to copy and send.</summary>
internal static class InvitationText
{
    /// <summary>Writes the whole message.</summary>
    /// <param name="join">The instructions for joining.</param>
    /// <param name="today">Today's date in London.</param>
    public static string Write(JoinInstructions join, DateOnly today)
    {
        var round = join.Round;
        return string.Join(
            "\n\n",
            new[]
            {
                FrameworkText.DescribeInvitation(round.Framework, round.Name, round.PartnershipName),
                FrameworkText.DescribeTask(round.Framework),
                $"Join here:\n{join.Address}",
                $"Or go to {join.TypedAddress} and enter the code {join.SpokenCode}.",
                $"This is {ConfidentialityText.GetRoundName(round.Confidentiality.Mode)}. Before you join, you "
                    + "can find out who will see what.",
                ClosingDateText.FindRequest(round.ClosesOn, today) ?? "",
            }.Where(paragraph => paragraph.Length > 0)
        );
    }
}
