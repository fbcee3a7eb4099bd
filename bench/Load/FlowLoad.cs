namespace BeyondBoundaries.Bench.Load;

/// <summary>Participants who open the whole grid and save it, each time over a new connection: 1, 10 and 50 at once.</summary>
/// <remarks>Several programs are measured in turn, so that what else the machine does weighs on all of them.</remarks>
internal static class FlowLoad
{
    private const int Runs = 5;

    private static readonly int[] AtOnce = [1, 10, 50];
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public static async Task Run(string[] programs)
    {
        var runs = new List<(string Program, int AtOnce, Measured Measured)>();
        var started = new List<(string Program, RunningApplication Application, Participant[] People)>();
        try
        {
            foreach (var program in programs)
            {
                var application = await RunningApplication.Start(program);
                started.Add((program, application, []));
                started[^1] = (program, application, await Join(application));
            }

            for (var run = 0; run < Runs; run++)
            {
                foreach (var (program, application, people) in started)
                {
                    foreach (var atOnce in AtOnce)
                    {
                        runs.Add((program, atOnce, await Score(application, people, atOnce, Duration)));
                    }
                }
            }

            foreach (var person in started.SelectMany(program => program.People))
            {
                await Check(person);
            }
        }
        finally
        {
            foreach (var (_, application, _) in started)
            {
                await application.DisposeAsync();
            }
        }

        Console.WriteLine($"Open and save the whole grid: the median of {Runs} runs of {Duration.TotalSeconds:0} s by their count");
        foreach (var of in runs.GroupBy(run => (run.Program, run.AtOnce), run => run.Measured))
        {
            Console.WriteLine($"{of.Key.AtOnce,3} at once {of.OrderBy(measured => measured.PerSecond).ElementAt(Runs / 2)}   {of.Key.Program}");
        }
    }

    private static async Task<Participant[]> Join(RunningApplication application)
    {
        var round = await (await Site.SetUp(application)).Open();
        var people = await Task.WhenAll(Enumerable.Range(0, AtOnce.Max()).Select(number => round.Join(number)));
        await Score(application, people, 10, Warm);
        return people;
    }

    private static Task<Measured> Score(RunningApplication application, Participant[] people, int atOnce, TimeSpan duration) =>
        ClosedLoop.Run(application, [.. people.Take(atOnce).Select(person => (Func<Task>)person.Score)], duration);

    private static async Task Check(Participant person)
    {
        if (!await person.HasLastSave())
        {
            throw new InvalidDataException("An acknowledged save is not there.");
        }

        await person.Submit();
    }
}
