using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Pdf;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The results of the made-up round.</summary>
public sealed class ResultsModel(PdfPrinter printer, TimeProvider time) : PageModel
{
    public ResultsView View { get; } =
        new(
            DemonstrationRound.Results,
            string.Join(
                " · ",
                DemonstrationRound.Details.Partnership,
                ResultsHeadingText.Describe(
                    DemonstrationRound.Results.Participants,
                    DemonstrationRound.Results.Agencies.Count
                ),
                "confidential"
            )
        )
        {
            HasPdf = printer.IsInstalled,
            FileLink = DemonstrationLinks.File,
            ChangeLink = DemonstrationLinks.Change,
            Stamp = "demonstration",
            Plan = DemonstrationPlan.Create(DateText.GetLondonDate(time.GetUtcNow())),
        };
}
