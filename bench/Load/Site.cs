using System.Net;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The application with one partnership, which was set up through the application's forms.</summary>
internal sealed partial class Site
{
    private readonly IPEndPoint address;
    private readonly Visitor facilitator;
    private readonly string newRoundPath;
    private int opened;

    private Site(IPEndPoint address, Visitor facilitator, string newRoundPath)
    {
        this.address = address;
        this.facilitator = facilitator;
        this.newRoundPath = newRoundPath;
    }

    public static async Task<Site> SetUp(RunningApplication application)
    {
        var address = new IPEndPoint(IPAddress.Loopback, application.SetUpLink.Port);
        var facilitator = new Visitor(address);
        var newPartnership = await facilitator.FillIn(
            application.SetUpLink.AbsolutePath,
            ("Input.Name", "Facilitator"),
            ("Input.Email", "facilitator@example.org"),
            ("Input.Password", "correct horse battery")
        );
        var newRound = await facilitator.FillIn(
            newPartnership,
            ("Input.Name", "Bench"),
            (
                "Input.Agencies",
                string.Join('\n', Enumerable.Range(1, OpenRound.Agencies).Select(agency => $"Agency {agency}"))
            )
        );
        return new(address, facilitator, newRound);
    }

    /// <summary>Opens a new round without participants.</summary>
    public async Task<OpenRound> Open()
    {
        // The other fields keep the form's defaults: confidential mode and a minimum group of five. The names of a
        // partnership's rounds must differ.
        var path = await facilitator.FillIn(newRoundPath, ("Input.Name", $"Round {Interlocked.Increment(ref opened)}"));
        using var connection = await facilitator.Connect();
        return new(address, facilitator, path, JoinPath().Match(await facilitator.Open(connection, path)).Value);
    }

    /// <summary>Tries to sign in with a wrong password.</summary>
    public async Task SignInWrongly(string email)
    {
        const string SignIn = "/sign-in";
        var visitor = new Visitor(address);
        using var connection = await visitor.Connect();
        var form = await visitor.Form(
            connection,
            SignIn,
            ("Input.Email", email),
            ("Input.Password", "wrong horse battery")
        );
        await visitor.Send(connection, form.Action, form.Fields);
    }

    [GeneratedRegex("/join/[A-Za-z0-9_-]{24}")]
    private static partial Regex JoinPath();
}
