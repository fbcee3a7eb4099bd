using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A priority as shown on the plan page.</summary>
/// <param name="View">The plan.</param>
/// <param name="Stored">The same plan, with the areas that the partnership has added to case studies.</param>
/// <param name="Place">The position of the priority, counting from 1.</param>
/// <param name="Choice">The chosen priority.</param>
/// <param name="Result">The disclosed result for the enabler; null if there is none.</param>
/// <param name="Gift">The challenges that the partnership can solve itself; null if there are none.</param>
public sealed record PriorityView(
    PlanView View,
    RoundPlan Stored,
    int Place,
    PriorityChoice Choice,
    ItemResult? Result,
    ScopeGroup? Gift
)
{
    /// <summary>How many people would start with the enabler; null if that is not shown.</summary>
    public string? Vote { get; init; }

    public IReadOnlyList<PlanEntry> Entries => View.Plan.EntriesAbout(Choice.Enabler);

    /// <summary>
    /// The case studies that are relevant to the enabler, each with its areas: those in the framework and those that
    /// the partnership has added.
    /// </summary>
    public IEnumerable<(CaseStudy Study, string Areas)> Studies =>
        View.Framework.Find(Choice.Enabler) is not { } item
            ? []
            : View.Framework.CaseStudiesOn(item.Enabler).Select(study => (study, GetAreas(study)));

    private string GetAreas(CaseStudy study) => string.Join(", ", study.Areas.Concat(Stored.FindAreas(study.Id).Areas));
}
