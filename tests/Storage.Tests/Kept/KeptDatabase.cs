using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Kept;

/// <summary>Writes the figures stored in a database as lines of text.</summary>
internal static class KeptDatabase
{
    /// <summary>Returns every figure of every revealed ballot, sorted by round and ballot.</summary>
    public static async Task<List<string>> Lines(TestStorage storage)
    {
        await using var context = storage.Get<Database>().Open();
        var rows = await context.Figures.Include(row => row.Ballot.Round).AsNoTracking().ToListAsync();
        var lines = new List<string>();
        var inOrder = rows.OrderBy(row => row.Ballot.Round.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Ballot.Kind)
            .ThenBy(row => row.Ballot.About, StringComparer.Ordinal);
        foreach (var row in inOrder)
        {
            var figures = FiguresFormat.Read(row.Kept, row.Ballot.Round);
            Assert.Equal(new Ballot(row.Ballot.Kind, row.Ballot.About), figures.Ballot);
            lines.Add($"# {row.Ballot.Round.Name}: {NameOf(figures.Ballot.Kind)} {figures.Ballot.About}".TrimEnd());
            lines.AddRange(FigureLines.From(figures));
        }

        return lines;
    }

    private static string NameOf(BallotKind kind) =>
        kind switch
        {
            BallotKind.Enablers => "Enablers",
            BallotKind.SecondVote => "Again",
            BallotKind.Indicators => "Indicators",
            _ => "Challenges",
        };
}
