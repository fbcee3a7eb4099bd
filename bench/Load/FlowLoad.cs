namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures participants who open the whole grid and save it, each time over a new connection: 1, 10 and 50 at once.
/// </summary>
/// <remarks>
/// Several programs are measured in turn, so that other load on the machine affects all of them alike.
/// </remarks>
internal static class FlowLoad
{
    public static async Task Run(IReadOnlyList<string> programs, bool isQuick, Action<string> print)
    {
        var plan = isQuick ? FlowPlan.Quick : FlowPlan.Usual;
        var runs = new List<(string Program, int AtOnce, Measured Measured)>();
        var started = new List<(string Program, RunningApplication Application, Participant[] People)>();
        try
        {
            foreach (var program in programs)
            {
                var application = await RunningApplication.Start(program);
                started.Add((program, application, []));
                started[^1] = (program, application, await Join(application, plan));
            }

            for (var run = 0; run < plan.Runs; run++)
            {
                foreach (var (program, application, people) in started)
                {
                    foreach (var atOnce in plan.AtOnce)
                    {
                        runs.Add((program, atOnce, await Score(application, people, atOnce, plan.Duration)));
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

        foreach (var of in runs.GroupBy(run => (run.Program, run.AtOnce), run => run.Measured))
        {
            var median = of.OrderBy(measured => measured.PerSecond).ElementAt(plan.Runs / 2);
            var program = programs.Count > 1 ? $"   {of.Key.Program}" : "";
            print($"open and save the whole grid, {of.Key.AtOnce, 3} at once {median}{program}");
        }
    }

    private static async Task<Participant[]> Join(RunningApplication application, FlowPlan plan)
    {
        var round = await (await Site.SetUp(application)).Open();
        var people = await Task.WhenAll(Enumerable.Range(0, plan.AtOnce.Max()).Select(number => round.Join(number)));
        await Score(application, people, 10, plan.Warm);
        return people;
    }

    private static Task<Measured> Score(
        RunningApplication application,
        Participant[] people,
        int atOnce,
        TimeSpan duration
    ) => ClosedLoop.Run(application, [.. people.Take(atOnce).Select(person => (Func<Task>)person.Score)], duration);

    private static async Task Check(Participant person)
    {
        if (!await person.HasLastSave())
        {
            throw new InvalidDataException("An acknowledged save is not there.");
        }

        await person.Submit();
    }
}
