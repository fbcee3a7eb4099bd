namespace BeyondBoundaries.Bench.Load;

/// <summary>The number of rounds to measure, and the numbers of people, streams and screens in each.</summary>
/// <param name="Rounds">The number of measured rounds for each number of people who submit at once.</param>
/// <param name="WarmRounds">The number of rounds before the first measured round.</param>
/// <param name="People">The number of people in each round.</param>
/// <param name="Streams">The number of open streams in each round.</param>
/// <param name="ScreensOfAKind">
/// The number of screens that do not pause between reloads. The same number of other screens pause after each reload,
/// as the page does. Each screen has one of the streams.
/// </param>
internal sealed record LivePlan(int Rounds, int WarmRounds, int People, int Streams, int ScreensOfAKind)
{
    public static LivePlan Usual { get; } = new(5, 1, 50, 100, 5);

    public static LivePlan Quick { get; } = new(1, 0, 3, 10, 2);

    /// <summary>The numbers of people who submit at once. Each number is measured in turn.</summary>
    public IEnumerable<int> AtOnce => new[] { 1, 10, People }.Where(atOnce => atOnce <= People).Distinct();
}
