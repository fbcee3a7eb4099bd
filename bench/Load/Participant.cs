namespace BeyondBoundaries.Bench.Load;

/// <summary>Somebody with a seat in the round.</summary>
internal sealed class Participant(Visitor visitor, string answersPath)
{
    private const string ScoringPage = "1.1";

    private int saves;
    private string lastNote = "";

    /// <summary>Opens the scoring page over a new connection and saves scores and notes that differ from the last.</summary>
    public async Task Score()
    {
        using var connection = await visitor.Connect();
        var note = $"Save {++saves}: the agencies plan together each spring, and the plan is read by those who deliver.";
        await visitor.FillIn(
            connection,
            $"{answersPath}/{ScoringPage}",
            ("Input.Score", $"{(saves % 5) + 1}"),
            ("Input.Working", note),
            ("Input.Evidence", "Minutes of the board."));
        lastNote = note;
    }

    /// <summary>Submits over a new connection, from the page that shows all answers.</summary>
    public Task Submit() => visitor.FillIn($"{answersPath}/check");

    /// <summary>Whether the page that shows all answers has what was saved last.</summary>
    public async Task<bool> HasLastSave()
    {
        using var connection = await visitor.Connect();
        return (await visitor.Open(connection, $"{answersPath}/check")).Contains(lastNote, StringComparison.Ordinal);
    }
}
