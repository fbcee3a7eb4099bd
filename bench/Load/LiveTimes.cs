using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// The times, in milliseconds, from sending a submission until the server answers it, streams announce it and screens
/// show it.
/// </summary>
/// <param name="atOnce">The number of people who submit at once.</param>
internal sealed class LiveTimes(int atOnce)
{
    private readonly List<double> answered = [];
    private readonly List<double> firstEvent = [];
    private readonly List<double> lastEvent = [];
    private readonly List<double> prompt = [];
    private readonly List<double> asThePage = [];
    private readonly List<double> asking = [];

    public int AtOnce => atOnce;

    public void Add(LiveRound round, Wave wave)
    {
        foreach (var submission in wave.Submissions)
        {
            double Since(long time) => Stopwatch.GetElapsedTime(submission.Sent, time).TotalMilliseconds;
            answered.Add(Since(submission.Answered));
            firstEvent.AddRange(round.Watching.Select(stream => Since(Wave.FirstEvent(stream, submission))));
            lastEvent.AddRange(round.Watching.Select(stream => Since(wave.LastEvent(stream))));
            prompt.AddRange(round.Prompt.Select(screen => Since(screen.ShowsSince(submission.Name)!.Value)));
            asThePage.AddRange(round.AsThePage.Select(screen => Since(screen.ShowsSince(submission.Name)!.Value)));
        }
    }

    /// <summary>Adds the reload times of a round's screens, once the round is over.</summary>
    public void AddAsking(LiveRound round) =>
        asking.AddRange(round.Prompt.Concat(round.AsThePage).SelectMany(screen => screen.Asking));

    public void Print(Action<string> print)
    {
        void Print(string what, List<double> milliseconds) =>
            print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{atOnce, 3} at once   {what, -27} {milliseconds.Count, 7:N0} times   {Spread.Of(milliseconds)}"
                )
            );

        Print("answered", answered);
        if (atOnce == 1)
        {
            Print("event", firstEvent);
        }
        else
        {
            Print("event, at the earliest", firstEvent);
            Print("event, at the latest", lastEvent);
        }

        Print("shown, asking at once", prompt);
        Print("shown, pausing as the page", asThePage);
        Print("(asking alone)", asking);
    }
}
