using System.Diagnostics.CodeAnalysis;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A person who has joined the round.</summary>
internal sealed class Participant(Visitor visitor, string answersPath)
{
    private readonly string gridPath = $"{answersPath}/all";

    private int saves;

    /// <summary>
    /// Opens the whole grid over a new connection, and saves scores and notes that differ from the previous ones.
    /// </summary>
    public async Task Score()
    {
        using var connection = await visitor.Connect();
        await visitor.FillIn(connection, gridPath, Grid.Of(saves + 1));
        saves++;
    }

    /// <summary>Submits over a new connection, from the page that shows all answers.</summary>
    public Task Submit() => visitor.FillIn($"{answersPath}/check");

    /// <summary>Follows the round, as an open page does.</summary>
    public Task<Phone> Follow() => Phone.Open(visitor, answersPath);

    /// <summary>Returns whether the page with all answers shows those saved last.</summary>
    public async Task<bool> HasLastSave()
    {
        using var connection = await visitor.Connect();
        var page = await visitor.Open(connection, $"{answersPath}/check");
        return saves == 0 || Grid.NotesOf(saves).All(note => page.Contains(note, StringComparison.Ordinal));
    }

    /// <summary>Fills in the whole grid and opens the check page, so that only its button is left to press.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The submitter has it, or it is closed here.")]
    public async Task<Submitter> FillInGrid(string name)
    {
        var connection = await visitor.Connect();
        try
        {
            var check = await visitor.FillIn(connection, gridPath, [.. Grid.Of(1), ("act", "check")]);
            return new(visitor, connection, await visitor.Form(connection, check), name);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
