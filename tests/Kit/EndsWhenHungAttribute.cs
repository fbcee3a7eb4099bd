using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace BeyondBoundaries.Kit;

/// <summary>If a test hangs, ends the whole run and reports the name of that test.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class EndsWhenHungAttribute : Attribute, IBeforeAfterTestAttribute
{
    private const int Hung = 70;

    /// <summary>
    /// The time after which we assume that a test has hung: several times as long as the longest test takes on a busy
    /// machine.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private static readonly ConcurrentDictionary<string, Timer> Running = new();

    public void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Running[test.UniqueID] = new Timer(_ => End(test.TestDisplayName), null, Patience, Timeout.InfiniteTimeSpan);

    public void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Running.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }

    private static void End(string test)
    {
        Console.Error.WriteLine(
            $"{test} was still running after {Patience.TotalMinutes} minutes, so this run has been stopped."
        );
        Environment.Exit(Hung);
    }
}
