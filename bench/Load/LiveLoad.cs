namespace BeyondBoundaries.Bench.Load;

/// <summary>People who submit while screens watch: how long until a submission is told, and until it is shown. 1, 10 and 50 at once.</summary>
/// <remarks>
/// An event does not say what has changed. So people submit in waves, with silence between: what a stream hears belongs to its wave.
/// A screen is exact also within a wave, since it names those who have finished.
/// </remarks>
internal static class LiveLoad
{
    private const int Rounds = 5;

    private static readonly int[] AtOnce = [1, 10, LiveRound.People];

    public static async Task Run(string program)
    {
        await using var application = await RunningApplication.Start(program);
        var site = await Site.SetUp(application);
        var times = Array.ConvertAll(AtOnce, atOnce => new LiveTimes(atOnce));
        await Measure(site, new(LiveRound.People));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var of in times)
            {
                await Measure(site, of);
            }
        }

        Console.WriteLine($"From sending a submission: {Rounds} rounds of {LiveRound.People} people each, {LiveRound.Streams} streams, {LiveRound.ScreensOfAKind} screens of each kind");
        Array.ForEach(times, of => of.Print());
    }

    private static async Task Measure(Site site, LiveTimes times)
    {
        await using var round = await LiveRound.Open(site);
        while (round.Waiting.Count > 0)
        {
            times.Add(round, await round.Submit(times.AtOnce));
        }

        times.AddAsking(round);
        if (!await round.CountsEverybody())
        {
            throw new InvalidDataException("The round's page does not count every submission.");
        }
    }
}
