namespace BeyondBoundaries.Core.Rounds;

/// <summary>Proposes a name for a new round. The name differs from those of the partnership's other rounds.</summary>
public static class RoundNameProposal
{
    /// <summary>
    /// Returns the season if no round has this name; otherwise the season and the first free number from 2 upwards,
    /// such as “Autumn 2026, round 2”.
    /// </summary>
    /// <param name="season">The season and year, such as “Autumn 2026”.</param>
    /// <param name="taken">The names of the partnership's rounds.</param>
    public static string Create(string season, IReadOnlyCollection<string> taken)
    {
        var name = season;
        for (var number = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
        {
            name = $"{season}, round {number}";
        }

        return name;
    }
}
