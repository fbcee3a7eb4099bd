namespace BeyondBoundaries.Core.Planning;

/// <summary>
/// A partnership's decisions after a round: its priorities, in order, and its actions, including those from earlier
/// rounds.
/// </summary>
public sealed record Plan
{
    /// <summary>Creates a plan.</summary>
    /// <param name="priorities">The chosen priorities; null until they are chosen.</param>
    /// <param name="entries">The actions, in any order.</param>
    public Plan(ChosenPriorities? priorities, IEnumerable<PlanEntry> entries)
    {
        Priorities = priorities;
        Entries =
        [
            .. entries
                .OrderBy(entry => entry.Action.IsOpen ? 0 : 1)
                .ThenBy(entry => entry.Action.Due ?? DateOnly.MaxValue)
                .ThenBy(entry => entry.Id.Value),
        ];
    }

    /// <summary>The chosen priorities; null until they are chosen.</summary>
    public ChosenPriorities? Priorities { get; }

    /// <summary>
    /// Every action: first the open actions, then those that are done or dropped. Both lists are in order of due date
    /// (actions without one come last), and then in order of creation.
    /// </summary>
    public IReadOnlyList<PlanEntry> Entries { get; }

    /// <summary>The priorities in order; empty until they are chosen.</summary>
    public IReadOnlyList<PriorityChoice> Chosen => Priorities?.Chosen ?? [];

    /// <summary>The open actions from earlier rounds. Pages list them before all other actions.</summary>
    public IReadOnlyList<PlanEntry> CarriedOver => [.. Entries.Where(entry => entry.IsEarlier && entry.Action.IsOpen)];

    /// <summary>The actions from earlier rounds that are done or dropped.</summary>
    public IReadOnlyList<PlanEntry> EarlierFinished =>
        [.. Entries.Where(entry => entry.IsEarlier && !entry.Action.IsOpen)];

    /// <summary>This round's actions about enablers that are not priorities.</summary>
    public IReadOnlyList<PlanEntry> Others =>
        [.. Entries.Where(entry => !entry.IsEarlier && !Chosen.Any(choice => choice.Enabler == entry.Enabler))];

    /// <summary>The open actions that have a due date, each with its date, for a calendar.</summary>
    public IEnumerable<(PlanEntry Entry, DateOnly Due)> Dated =>
        Entries
            .Where(entry => entry.Action is { IsOpen: true, Due: not null })
            .Select(entry => (entry, entry.Action.Due!.Value));

    /// <summary>Whether the plan has no priorities and no actions yet.</summary>
    public bool IsEmpty => Chosen.Count + Entries.Count == 0;

    /// <summary>
    /// Lists the actions about each priority, in the order of the priorities, and then the actions about other
    /// enablers. A priority without actions has one row, in which the action is null.
    /// </summary>
    /// <returns>
    /// The rows. Each contains the position of the priority (from 1; null if the enabler is not a priority), the id of
    /// the enabler, the reason why it is a priority, and the action.
    /// </returns>
    public IEnumerable<(int? Place, string Enabler, string Why, PlanEntry? Entry)> ByPriority()
    {
        var chosen = Chosen.Select(choice => choice.Enabler).ToHashSet(StringComparer.Ordinal);
        return Chosen
            .SelectMany(
                (choice, place) =>
                    Entries
                        .Where(entry => entry.Enabler == choice.Enabler)
                        .Cast<PlanEntry?>()
                        .DefaultIfEmpty()
                        .Select(entry => ((int?)(place + 1), choice.Enabler, choice.Why, entry))
            )
            .Concat(
                Entries
                    .Where(entry => !chosen.Contains(entry.Enabler))
                    .Select(entry => ((int?)null, entry.Enabler, "", (PlanEntry?)entry))
            );
    }

    /// <summary>Returns this round's actions about an enabler.</summary>
    public IReadOnlyList<PlanEntry> EntriesAbout(string enabler) =>
        [.. Entries.Where(entry => !entry.IsEarlier && entry.Enabler == enabler)];
}
