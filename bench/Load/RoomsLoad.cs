using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures how soon phones show a reveal when many rooms use the application at once. In each room, 12 phones follow
/// the round, and two of the facilitator's streams are open, as they would be for the presenter's page and the
/// projector view. The measurement starts when the facilitator selects “Reveal to everyone” and ends when the last
/// phone in the room shows the results.
/// </summary>
internal static class RoomsLoad
{
    private const int Phones = 12;
    private const int Screens = 2;

    /// <summary>The pause between two reveals, so that each is measured separately.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Run(string program, bool isQuick, Action<string> print)
    {
        var rooms = isQuick ? 4 : 50;
        await using var application = await RunningApplication.Start(program);
        var site = await Site.SetUp(application);
        var all = new List<LiveRoom>();
        try
        {
            while (all.Count < rooms)
            {
                all.Add(await LiveRoom.Open(site));
            }

            var one = new List<double>();
            foreach (var room in all.Take(rooms / 2))
            {
                one.Add(await room.Reveal());
                await Task.Delay(Pause);
            }

            print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rooms} rooms, {rooms * (Phones + Screens)} streams, {application.Memory / 1048576}MB: "
                        + $"one room reveals, and its last phone shows it after   {Spread.Of(one)}"
                )
            );
            var together = await Task.WhenAll(all.Skip(rooms / 2).Select(room => Task.Run(room.Reveal)));
            print(
                $"{together.Length} rooms reveal at once, and their last phones show it after   {Spread.Of(together)}"
            );
        }
        finally
        {
            foreach (var room in all)
            {
                await room.DisposeAsync();
            }
        }
    }

    private sealed class LiveRoom(OpenRound round) : IAsyncDisposable
    {
        private readonly List<Phone> phones = [];
        private readonly List<EventStream> screens = [];

        public static async Task<LiveRoom> Open(Site site)
        {
            var room = new LiveRoom(await site.Open());
            for (var number = 0; number < Phones; number++)
            {
                room.phones.Add(await room.Sit(number));
            }

            while (room.screens.Count < Screens)
            {
                room.screens.Add(await room.Round.Watch(() => { }));
            }

            return room;
        }

        private OpenRound Round => round;

        /// <summary>Reveals the scores.</summary>
        /// <returns>The time until the last phone shows the results, in milliseconds.</returns>
        public async Task<double> Reveal()
        {
            var pressed = await round.RevealEnablers();
            var shown = await Task.WhenAll(phones.Select(phone => phone.Shown)).WaitAsync(Patience);
            return Stopwatch.GetElapsedTime(pressed, shown.Max()).TotalMilliseconds;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var phone in phones)
            {
                await phone.DisposeAsync();
            }

            foreach (var screen in screens)
            {
                await screen.DisposeAsync();
            }
        }

        private async Task<Phone> Sit(int number)
        {
            var person = await round.Join(number);
            await person.Score();
            await person.Submit();
            return await person.Follow();
        }
    }
}
