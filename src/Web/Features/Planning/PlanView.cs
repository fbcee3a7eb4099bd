using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A plan as pages show it.</summary>
/// <param name="Plan">Priorities and actions.</param>
/// <param name="Framework">The framework, which names the enablers.</param>
/// <param name="Today">The day on which it is looked at.</param>
/// <param name="Facilitated">
/// The round, for its facilitator, who may change what is read; null for everyone else.
/// </param>
public sealed record PlanView(Plan Plan, Framework Framework, DateOnly Today, RoundId? Facilitated)
{
    /// <summary>The name of an enabler, or its id when the framework no longer has it.</summary>
    public string GetName(string enabler) => Framework.Find(enabler)?.Short ?? enabler;

    /// <summary>A table of some of its actions.</summary>
    public ActionTableView CreateTable(string caption, IReadOnlyList<PlanEntry> entries, bool withEnabler = false) =>
        new(this, caption, entries, withEnabler);

    public static TagKind GetTagKind(ActionStatus status) =>
        status switch
        {
            ActionStatus.Done => TagKind.Agreed,
            ActionStatus.UnderWay => TagKind.Mixed,
            _ => TagKind.None,
        };

    /// <summary>The id of an enabler's part of the page.</summary>
    public static string GetAnchor(string enabler) => $"enabler-{enabler.Replace('.', '-')}";
}
