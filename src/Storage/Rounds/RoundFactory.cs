using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Builds the rows of new rounds.</summary>
internal static class RoundFactory
{
    /// <summary>Creates a draft with a new join link and short code, but no agencies.</summary>
    public static RoundRow Create(
        Guid id,
        PartnershipId partnership,
        RoundSetup setup,
        string frameworkId,
        string frameworkVersion,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            PartnershipId = partnership.Value,
            Name = StoredText.From(setup.Name),
            FrameworkId = frameworkId,
            FrameworkVersion = frameworkVersion,
            Mode = setup.Confidentiality.Mode,
            MinimumGroup = setup.Confidentiality.MinimumGroup,
            Invited = setup.Invited,
            // Letting more people join than were invited needs a separate decision by the facilitator.
            MostPeople = setup.Invited,
            Status = RoundStatus.Draft,
            JoinToken = LinkSecret.Create(),
            JoinCode = ShortCodeGenerator.Create(),
            DeleteOn = setup.DeleteOn ?? RetentionDateRules.GetDefault(LondonTime.DateOf(now)),
        };

    /// <summary>Opens a draft with its first ballot, so that people can join.</summary>
    public static void Open(BoundariesContext context, RoundRow round, DateTimeOffset now)
    {
        round.Status = RoundStatus.Open;
        round.OpenedAt = now.ToUniversalTime();
        context.Add(
            new BallotRow
            {
                Id = Guid.CreateVersion7(now),
                RoundId = round.Id,
                Kind = BallotKind.Enablers,
                About = "",
                OpenedAt = now.ToUniversalTime(),
            }
        );
    }

    /// <summary>
    /// Adds agencies to a round. If an agency with the same name is in <paramref name="before"/>, the number of people
    /// invited from it is kept.
    /// </summary>
    public static void AddAgencies(
        RoundRow round,
        IEnumerable<string> agencies,
        IReadOnlyList<RoundAgencyRow>? before = null
    ) =>
        round.Agencies.AddRange(
            agencies.Select(
                (name, ordinal) =>
                    new RoundAgencyRow
                    {
                        RoundId = round.Id,
                        Ordinal = ordinal,
                        Name = name,
                        Invited = before?.FirstOrDefault(agency => agency.Name == name)?.Invited,
                    }
            )
        );
}
