using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A priority on the plan's page.</summary>
/// <param name="View">The plan.</param>
/// <param name="Stored">The same with the areas of case studies.</param>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Choice">What was chosen.</param>
/// <param name="Result">What may be shown of it; null when there is nothing.</param>
public sealed record PriorityView(PlanView View, RoundPlan Stored, int Place, PriorityChoice Choice, ItemResult? Result)
{
    public IReadOnlyList<PlanEntry> Entries => View.Plan.EntriesAbout(Choice.Enabler);

    /// <summary>The case studies that speak to it, each with the areas known to have gone that way.</summary>
    public IEnumerable<(CaseStudy Study, string Areas)> Studies =>
        View.Framework.Find(Choice.Enabler) is not { } item
            ? []
            : View.Framework.CaseStudiesOn(item.Enabler).Select(study => (study, GetAreas(study)));

    private string GetAreas(CaseStudy study) => string.Join(", ", study.Areas.Concat(Stored.FindAreas(study.Id).Areas));
}
