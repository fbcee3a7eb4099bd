using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Addresses;

/// <summary>The addresses of the pages about a round's plan.</summary>
public static class PlanLinks
{
    public static string Plan(RoundId id) => $"/rounds/{id.Value}/plan";

    public static string File(RoundId id, string format) => $"/rounds/{id.Value}/plan.{format}";

    public static string Priorities(RoundId id) => $"/rounds/{id.Value}/plan/priorities";

    public static string MovePriority(RoundId id, string enabler, bool up) =>
        $"{Priorities(id)}?handler=Move&enabler={enabler}&up={(up ? "true" : "false")}#choice-{enabler}";

    public static string NewAction(RoundId id, string enabler) => $"/rounds/{id.Value}/plan/actions/new/{enabler}";

    public static string Action(RoundId id, ActionId action) => $"/rounds/{id.Value}/plan/actions/{action.Value}";

    public static string DeleteAction(RoundId id, ActionId action) =>
        $"/rounds/{id.Value}/plan/actions/{action.Value}/delete";

    public static string CaseStudies(RoundId id) => $"/rounds/{id.Value}/plan/case-studies";

    public static string CaseStudy(RoundId id, string study) => $"/rounds/{id.Value}/plan/case-studies/{study}";
}
