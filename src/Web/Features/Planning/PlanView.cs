using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A plan as shown on pages.</summary>
/// <param name="Plan">The priorities and actions.</param>
/// <param name="Framework">The framework, which has the names of the enablers.</param>
/// <param name="Today">The current date.</param>
/// <param name="Facilitated">
/// The round, if the reader facilitates it and so may change the plan; null for all other readers.
/// </param>
public sealed record PlanView(Plan Plan, Framework Framework, DateOnly Today, RoundId? Facilitated)
{
    /// <summary>Gets the name of an enabler, or its id if the framework no longer has it.</summary>
    public string GetName(string enabler) => Framework.Find(enabler)?.Short ?? enabler;

    /// <summary>Creates a table of some of the plan's actions.</summary>
    public ActionTableView CreateTable(string caption, IReadOnlyList<PlanEntry> entries, bool withEnabler = false) =>
        new(this, caption, entries, withEnabler);

    public static TagKind GetTagKind(ActionStatus status) =>
        status switch
        {
            ActionStatus.Done => TagKind.Agreed,
            ActionStatus.UnderWay => TagKind.Mixed,
            _ => TagKind.None,
        };

    /// <summary>Gets the id of an enabler's section on the plan page.</summary>
    public static string GetAnchor(string enabler) => $"enabler-{enabler.Replace('.', '-')}";
}
