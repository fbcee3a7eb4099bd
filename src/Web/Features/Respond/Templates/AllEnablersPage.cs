using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// What one person's page with all enablers consists of: the key of its template, and the answers that fill the gaps.
/// </summary>
/// <param name="Key">Everything outside the gaps that differs between pages with the same framework.</param>
/// <param name="Framework">The framework, in the words that the participant chose.</param>
/// <param name="Fields">The fields of the page.</param>
/// <param name="Ballot">The first ballot with the person’s answers.</param>
internal sealed record AllEnablersPage(
    AllEnablersKey Key,
    Framework Framework,
    AllEnablersFields Fields,
    ParticipantBallotView Ballot
)
{
    public static AllEnablersPage Create(
        HttpRequest request,
        AllEnablersPart part,
        Framework framework,
        ParticipantResponseView own
    ) =>
        new(
            new(
                $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}",
                part.Number,
                part.WasSaved,
                own.PartnershipName,
                own.RoundName,
                own.Confidentiality.Mode,
                own.Enablers.Submitted,
                NextStep.Create(own, part.Round)
            ),
            framework,
            part.Fields,
            own.Enablers
        );

    /// <summary>Creates the content for the gaps.</summary>
    /// <param name="token">The hidden token of the form.</param>
    public AllEnablersContent WithToken(string token) => new(Framework, Fields, Ballot, token);
}
