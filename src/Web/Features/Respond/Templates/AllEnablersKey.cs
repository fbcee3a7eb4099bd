using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// The key of a template for the page with all enablers: everything that differs between pages for the same framework,
/// apart from the gaps.
/// </summary>
/// <param name="Address">The address of the page, which contains the round's id.</param>
/// <param name="WasSaved">Whether the page reports that the answers have just been saved.</param>
/// <param name="PartnershipName">The name of the partnership.</param>
/// <param name="RoundName">The name of the round.</param>
/// <param name="Mode">The confidentiality mode.</param>
/// <param name="Submitted">Whether the answers have been submitted.</param>
/// <param name="NextStep">The next step. Its text is a gap, because it contains the number of answers.</param>
internal sealed record AllEnablersKey(
    string Address,
    bool WasSaved,
    string PartnershipName,
    string RoundName,
    ConfidentialityMode Mode,
    bool Submitted,
    NextStep NextStep
);
