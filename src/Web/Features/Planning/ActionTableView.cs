using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A table of actions.</summary>
/// <param name="View">The plan that the actions belong to.</param>
/// <param name="Caption">The caption of the table.</param>
/// <param name="Entries">The actions, in order.</param>
/// <param name="WithEnabler">
/// Whether each row names the enabler, because the heading above the table does not. The row of an action from an
/// earlier round then names that round too.
/// </param>
public sealed record ActionTableView(PlanView View, string Caption, IReadOnlyList<PlanEntry> Entries, bool WithEnabler);
