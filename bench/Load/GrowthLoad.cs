using System.Diagnostics.CodeAnalysis;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures how fast people can open and save the whole grid when 100, 10,000 and 1,000,000 responses to another round
/// are stored. More stored responses must not make opening or saving slower.
/// </summary>
internal static class GrowthLoad
{
    private static readonly int[] Usual = [100, 10_000, 1_000_000];
    private static readonly int[] Quick = [10, 100];

    [SuppressMessage("Reliability", "CA2000", Justification = "The target's server is the application.")]
    public static async Task Run(Options options, Action<string> print)
    {
        var plan = options.IsQuick ? FlowPlan.Quick : FlowPlan.Usual;
        await using var application = await RunningApplication.Start(options.Programs[0]);
        var site = await Site.SetUp(application);
        var other = await (await site.Open()).Join(0);
        await other.Score();
        var target = await FlowTarget.Join("", application, await site.Open(), plan.AtOnce.Max());
        using var responses = await StoredResponses.Open(application.DataFolder);
        FlowRun.Measure(target, plan.AtOnce[^1], plan.Warm);
        foreach (
            var count in options.Sizes.Count > 0 ? options.Sizes
            : options.IsQuick ? Quick
            : Usual
        )
        {
            responses.AddUpTo(count);
            FlowRun.Measure(target, plan.AtOnce[^1], plan.Warm / 4);
            var runs = Enumerable
                .Range(0, plan.Runs)
                .Select(_ => FlowRun.Measure(target, plan.AtOnce[^1], plan.Duration))
                .OrderBy(run => run.PerSecond)
                .ToList();
            print($"{count, 9:N0} stored responses, {plan.AtOnce[^1]} at once {runs[runs.Count / 2]}");
        }
    }
}
