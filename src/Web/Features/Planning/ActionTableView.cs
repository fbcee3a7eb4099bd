using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A table of actions.</summary>
/// <param name="View">The plan that they belong to.</param>
/// <param name="Caption">What the table is.</param>
/// <param name="Entries">The actions in order.</param>
/// <param name="WithEnabler">Whether each says which enabler it is about, where the heading does not.</param>
public sealed record ActionTableView(PlanView View, string Caption, IReadOnlyList<PlanEntry> Entries, bool WithEnabler);
