using System.Net;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The application with one open round in it, set up as people do it: over its forms.</summary>
internal sealed partial class Site
{
    private readonly IPEndPoint address;
    private readonly string joinPath;

    private Site(IPEndPoint address, Visitor facilitator, string roundPath, string joinPath)
    {
        this.address = address;
        this.joinPath = joinPath;
        Facilitator = facilitator;
        RoundPath = roundPath;
    }

    /// <summary>Signed in.</summary>
    public Visitor Facilitator { get; }

    /// <summary>The facilitator's page of the round.</summary>
    public string RoundPath { get; }

    public static async Task<Site> SetUp(RunningApplication application)
    {
        var address = new IPEndPoint(IPAddress.Loopback, application.SetUpLink.Port);
        var facilitator = new Visitor(address);
        var newPartnership = await facilitator.FillIn(
            application.SetUpLink.AbsolutePath,
            ("Input.Name", "Facilitator"),
            ("Input.Email", "facilitator@example.org"),
            ("Input.Password", "correct horse battery"));
        var newRound = await facilitator.FillIn(
            newPartnership,
            ("Input.Name", "Bench"),
            ("Input.Agencies", string.Join('\n', Enumerable.Range(1, 8).Select(agency => $"Agency {agency}"))));
        var round = await facilitator.FillIn(newRound, ("Input.Name", "Round"), ("Input.Invited", ""));
        using var connection = await facilitator.Connect();
        return new(address, facilitator, round, JoinPath().Match(await facilitator.Open(connection, round)).Value);
    }

    /// <summary>Takes a seat in the round.</summary>
    public async Task<Participant> Join(int number)
    {
        var visitor = new Visitor(address);
        var aboutYou = await visitor.FillIn(joinPath);
        var answers = await visitor.FillIn(aboutYou, ("Input.Agency", $"{number % 8}"), ("Input.Level", $"{number % 2}"), ("Input.Name", ""));
        return new(visitor, answers);
    }

    [GeneratedRegex("/join/[A-Za-z0-9_-]{24}")]
    private static partial Regex JoinPath();
}
