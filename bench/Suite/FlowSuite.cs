using System.Globalization;
using BeyondBoundaries.Bench.Load;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Measures row A of the suite's table: opening and saving the whole grid, which together are one flow. For row G, it
/// also measures the memory that the servers use afterwards.
/// </summary>
internal static class FlowSuite
{
    /// <summary>The minimum number of flows before memory is measured.</summary>
    private const int Flows = 10_000;

    public static async Task<IReadOnlyList<SuiteRow>> Measure(Options options, Action<string> print)
    {
        var plan = options.IsQuick ? FlowPlan.Quick : FlowPlan.Usual;
        var targets = new List<FlowTarget>();
        try
        {
            await FlowLoad.Start(options with { Programs = [options.Programs[0]] }, plan.AtOnce.Max(), targets);
            var measured = FlowLoad.Measure(targets, plan);
            var client = measured.SelectMany(one => one.Runs).Average(run => run.ClientProcessor);
            print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The client used {client:0.00} ms of processor time per flow."
                )
            );
            return
            [
                .. plan.AtOnce.Select(atOnce =>
                    Row($"A. flows/s, {atOnce} at once", atOnce, run => run.PerSecond, true)
                ),
                Row($"A. GET at {plan.AtOnce[^1]}, median, ms", plan.AtOnce[^1], run => run.Gets.Percentile(50)),
                Row($"A. POST at {plan.AtOnce[^1]}, median, ms", plan.AtOnce[^1], run => run.Posts.Percentile(50)),
                Row(
                    $"A. POST at {plan.AtOnce[^1]}, 99th percentile, ms",
                    plan.AtOnce[^1],
                    run => run.Posts.Percentile(99)
                ),
                Memory(plan, measured),
            ];

            SuiteRow Row(string work, int atOnce, Func<FlowRun, double> value, bool hasProcessor = false)
            {
                var figures = targets.ConvertAll(target =>
                {
                    var runs = measured.Single(one => one.Target == target && one.AtOnce == atOnce).Runs;
                    return Figure.Of(
                        runs.Select(value),
                        hasProcessor ? runs.Select(run => run.Processor).Order().ElementAt(runs.Count / 2) : null
                    );
                });
                return new(work, figures[0], figures[1], figures.ElementAtOrDefault(2));
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

    /// <summary>
    /// Measures the memory of each server after enough flows, including those that were run to measure row A.
    /// </summary>
    private static SuiteRow Memory(
        FlowPlan plan,
        IReadOnlyList<(FlowTarget Target, int AtOnce, IReadOnlyList<FlowRun> Runs)> measured
    )
    {
        var flows = plan == FlowPlan.Quick ? 0 : Flows;
        var figures = measured
            .GroupBy(one => one.Target)
            .Select(target =>
            {
                var done = target.Sum(one => one.Runs.Sum(run => run.Posts.Count));
                while (done < flows)
                {
                    done += FlowRun.Measure(target.Key, plan.AtOnce[^1], plan.Duration).Posts.Count;
                }

                return Figure.Of([target.Key.Server.Memory / 1e6]);
            })
            .ToList();
        return new(
            $"G. memory after {flows:N0} flows or more, MB",
            figures[0],
            figures[1],
            figures.ElementAtOrDefault(2)
        );
    }
}
