namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures how fast 1, 10 or 50 participants at once can open and save the whole grid, each time over a new
/// connection. It measures the bare server in the same way, and Express if its packages are installed.
/// </summary>
/// <remarks>
/// The servers are measured in turn, so that other load on the machine affects all of them equally. At the end, the
/// pages of the application must show each person's last acknowledged save.
/// </remarks>
internal static class FlowLoad
{
    public static async Task Run(Options options, Action<string> print)
    {
        var plan = options.IsQuick ? FlowPlan.Quick : FlowPlan.Usual;
        plan = options.Sizes.Count > 0 ? plan with { AtOnce = options.Sizes } : plan;
        var targets = new List<FlowTarget>();
        try
        {
            await Start(options, plan.AtOnce.Max(), targets);
            foreach (var (target, atOnce, runs) in Measure(targets, plan))
            {
                var median = runs.OrderBy(run => run.PerSecond).ElementAt(runs.Count / 2);
                print($"open and save the whole grid, {atOnce, 3} at once {median}   {target.Name}");
            }
        }
        finally
        {
            foreach (var target in targets)
            {
                await target.DisposeAsync();
            }
        }
    }

    /// <summary>Starts the programs, and the servers that they are compared with.</summary>
    public static async Task Start(Options options, int people, List<FlowTarget> targets)
    {
        foreach (var program in options.Programs)
        {
            targets.Add(await FlowTarget.StartApplication(program, program, people));
        }

        var page = Path.Combine(targets[0].Server.DataFolder, "page.html");
        await File.WriteAllTextAsync(page, targets[0].People[0].Page());
        targets.Add(await FlowTarget.StartBare(page, people));
        if (options.Express is { } folder)
        {
            targets.Add(await FlowTarget.StartExpress(folder, page, people));
        }
    }

    /// <summary>Measures the servers in turn, after a warm-up.</summary>
    /// <returns>The runs for each combination of a server and a number of people who use it at once.</returns>
    public static IReadOnlyList<(FlowTarget Target, int AtOnce, IReadOnlyList<FlowRun> Runs)> Measure(
        IReadOnlyList<FlowTarget> targets,
        FlowPlan plan
    )
    {
        foreach (var target in targets)
        {
            FlowRun.Measure(target, Math.Min(50, target.People.Count), plan.Warm);
        }

        var runs = new List<(FlowTarget Target, int AtOnce, FlowRun Run)>();
        for (var time = 0; time < plan.Runs; time++)
        {
            foreach (var atOnce in plan.AtOnce)
            {
                foreach (var target in targets)
                {
                    runs.Add((target, atOnce, FlowRun.Measure(target, atOnce, plan.Duration)));
                }
            }
        }

        // The other servers serve a fixed page, which never shows what was saved.
        if (targets.Where(target => target.Server is RunningApplication).Any(target => !target.People.All(Has)))
        {
            throw new InvalidDataException("A save that the application acknowledged is missing.");
        }

        return
        [
            .. runs.GroupBy(run => (run.Target, run.AtOnce))
                .Select(group =>
                    (group.Key.Target, group.Key.AtOnce, (IReadOnlyList<FlowRun>)[.. group.Select(one => one.Run)])
                ),
        ];

        static bool Has(FlowClient person) => person.HasLastSave();
    }
}
