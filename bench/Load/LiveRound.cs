using System.Diagnostics;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A round whose participants are about to submit, and the streams and screens that watch it.</summary>
internal sealed class LiveRound : IAsyncDisposable
{
    /// <summary>The pause after each reload, the same as in <c>asking.js</c>.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The time without events after which a wave is over. It is longer than the pause, and much longer than the time
    /// for which the server delays events to combine them.
    /// </summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<EventStream> streams = [];
    private readonly List<Screen> screens = [];
    private readonly OpenRound round;
    private readonly LivePlan plan;

    private LiveRound(OpenRound round, LivePlan plan)
    {
        this.round = round;
        this.plan = plan;
    }

    /// <summary>The people who have not submitted yet.</summary>
    public Queue<Submitter> Waiting { get; } = new();

    public IReadOnlyList<EventStream> Watching => streams;

    public IEnumerable<Screen> Prompt => screens.Take(plan.ScreensOfAKind);

    public IEnumerable<Screen> AsThePage => screens.Skip(plan.ScreensOfAKind);

    public static async Task<LiveRound> Open(Site site, LivePlan plan)
    {
        var live = new LiveRound(await site.Open(), plan);
        try
        {
            foreach (var submitter in await Task.WhenAll(Enumerable.Range(0, plan.People).Select(live.Seat)))
            {
                live.Waiting.Enqueue(submitter);
            }

            for (var number = 0; number < plan.Streams; number++)
            {
                await live.Watch(number);
            }

            await live.Quiet(1, []);
            return live;
        }
        catch
        {
            await live.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has a number of people submit at once, and waits until there are no more events.</summary>
    public async Task<Wave> Submit(int atOnce)
    {
        var people = Enumerable.Range(0, atOnce).Select(_ => Waiting.Dequeue()).ToArray();
        try
        {
            var submissions = await Task.WhenAll(people.Select(person => Task.Run(person.Submit)));
            var ended = await Quiet(submissions.Max(submission => submission.Sent), submissions);
            return
                atOnce > 1 || streams.TrueForAll(stream => stream.Times.Count(time => time >= submissions[0].Sent) == 1)
                ? new(submissions, ended)
                : throw new InvalidDataException("One submission did not cause exactly one event.");
        }
        finally
        {
            Array.ForEach(people, person => person.Dispose());
        }
    }

    /// <summary>Returns whether the round's page counts every submission and shows every name.</summary>
    public async Task<bool> CountsEverybody()
    {
        var page = await round.Page();
        return page.Contains(
                $"{plan.People} of {plan.People} people who joined have finished",
                StringComparison.Ordinal
            )
            && Enumerable
                .Range(0, plan.People)
                .All(number => page.Contains($"<li>{NameOf(number)}</li>", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in Waiting)
        {
            person.Dispose();
        }

        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }

        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }
    }

    private static string NameOf(int number) => $"Person {number}";

    private async Task<Submitter> Seat(int number) =>
        await (await round.Join(number, NameOf(number))).FillInGrid(NameOf(number));

    private async Task Watch(int number)
    {
        if (number >= 2 * plan.ScreensOfAKind)
        {
            streams.Add(await round.Watch(() => { }));
            return;
        }

        var screen = await round.Show(number < plan.ScreensOfAKind ? TimeSpan.Zero : Pause);
        screens.Add(screen);
        streams.Add(await round.Watch(screen.Changed));
    }

    /// <summary>
    /// Waits until every stream has had an event since the given time, every screen shows the submissions, and no more
    /// events arrive.
    /// </summary>
    private async Task<long> Quiet(long since, IReadOnlyList<SubmissionTimes> submissions)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            var last = Math.Max(
                streams.Max(stream => stream.Last),
                screens.Select(screen => screen.Last).DefaultIfEmpty().Max()
            );
            if (
                streams.TrueForAll(stream => stream.Last >= since)
                && screens.TrueForAll(screen =>
                    submissions.All(submission => screen.ShowsSince(submission.Name) is not null)
                )
                && Stopwatch.GetElapsedTime(last) >= Silence
            )
            {
                return Stopwatch.GetTimestamp();
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("A stream or screen was not notified of a submission.");
    }
}
