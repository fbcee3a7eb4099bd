using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Documents;

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

    /// <summary>Creates a client that acts for this participant and uses little processor time.</summary>
    public async Task<FlowClient> AsFlowClient()
    {
        using var connection = await visitor.Connect();
        await visitor.Open(connection, gridPath);
        return new(visitor.Address, gridPath, visitor.CookieHeader);
    }

    /// <summary>Submits from the check page, over a new connection.</summary>
    public Task Submit() => visitor.FillIn($"{answersPath}/check");

    /// <summary>Returns the page on which the participant scores the first enabler.</summary>
    public async Task<string> FirstScoringPage()
    {
        using var connection = await visitor.Connect();
        return await visitor.Open(connection, $"{answersPath}/{ShippedFrameworks.Catalogue.Current.Enablers[0].Id}");
    }

    /// <summary>Follows the round, as an open page does.</summary>
    public Task<Phone> Follow() => Phone.Open(visitor, answersPath);

    /// <summary>
    /// Fills in the whole grid and opens the check page, so that the participant only has to select the button.
    /// </summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The submitter closes it, or it is closed here.")]
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
