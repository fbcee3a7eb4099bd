namespace BeyondBoundaries.Core.Planning;

/// <summary>What a partnership has decided after a round: its priorities in order, and its actions, those of earlier rounds among them.</summary>
public sealed record Plan
{
    /// <summary>A plan.</summary>
    /// <param name="priorities">What was chosen; null while nothing is.</param>
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

    /// <summary>What was chosen; null while nothing is.</summary>
    public ChosenPriorities? Priorities { get; }

    /// <summary>Every action: open ones first, then by the day on which they are due, then in the order in which they were made.</summary>
    public IReadOnlyList<PlanEntry> Entries { get; }

    /// <summary>The priorities in order; empty while none is chosen.</summary>
    public IReadOnlyList<PriorityChoice> Chosen => Priorities?.Chosen ?? [];

    /// <summary>What earlier rounds left open: it stands first.</summary>
    public IReadOnlyList<PlanEntry> Carried => [.. Entries.Where(entry => entry.IsEarlier && entry.Action.IsOpen)];

    /// <summary>What earlier rounds have done or dropped.</summary>
    public IReadOnlyList<PlanEntry> Past => [.. Entries.Where(entry => entry.IsEarlier && !entry.Action.IsOpen)];

    /// <summary>This round's actions about enablers that are no priority of it.</summary>
    public IReadOnlyList<PlanEntry> Others => [.. Entries.Where(entry => !entry.IsEarlier && !Chosen.Any(choice => choice.Enabler == entry.Enabler))];

    /// <summary>What a calendar holds: open actions with the day on which they are due.</summary>
    public IEnumerable<(PlanEntry Entry, DateOnly Due)> Dated => Entries.Where(entry => entry.Action is { IsOpen: true, Due: not null }).Select(entry => (entry, entry.Action.Due!.Value));

    /// <summary>Whether nothing has been decided yet.</summary>
    public bool IsEmpty => Chosen.Count + Entries.Count == 0;

    /// <summary>This round's actions about an enabler.</summary>
    public IReadOnlyList<PlanEntry> About(string enabler) => [.. Entries.Where(entry => !entry.IsEarlier && entry.Enabler == enabler)];
}
