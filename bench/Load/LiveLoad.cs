namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures the time from a submission until an event announces it, and until screens that watch the round show it,
/// when 1, 10 or 50 people submit at once.
/// </summary>
/// <remarks>
/// An event does not say what has changed. People therefore submit in waves with pauses between them, and every event
/// is assigned to the wave before it. For screens, times are exact even within a wave, because screens show the names
/// of people who have finished.
/// </remarks>
internal static class LiveLoad
{
    public static async Task Run(string program, bool isQuick, Action<string> print)
    {
        var plan = isQuick ? LivePlan.Quick : LivePlan.Usual;
        await using var application = await RunningApplication.Start(program);
        var site = await Site.SetUp(application);
        var times = plan.AtOnce.Select(atOnce => new LiveTimes(atOnce)).ToArray();
        for (var round = 0; round < plan.WarmRounds; round++)
        {
            await Measure(site, plan, new(plan.People));
        }

        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var of in times)
            {
                await Measure(site, plan, of);
            }
        }

        Array.ForEach(times, of => of.Print(print));
    }

    private static async Task Measure(Site site, LivePlan plan, LiveTimes times)
    {
        await using var round = await LiveRound.Open(site, plan);
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
