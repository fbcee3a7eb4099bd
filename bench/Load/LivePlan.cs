namespace BeyondBoundaries.Bench.Load;

/// <summary>How many people submit, and how many screens watch them.</summary>
/// <param name="Rounds">Rounds for each number of people at once.</param>
/// <param name="WarmRounds">Rounds before the first that counts.</param>
/// <param name="People">People in each round.</param>
/// <param name="Streams">Streams that are open in each round.</param>
/// <param name="ScreensOfAKind">
/// So many of the streams belong to screens that ask at once, and so many to screens that pause as the page does.
/// </param>
internal sealed record LivePlan(int Rounds, int WarmRounds, int People, int Streams, int ScreensOfAKind)
{
    public static LivePlan Usual { get; } = new(5, 1, 50, 100, 5);

    public static LivePlan Quick { get; } = new(1, 0, 3, 10, 2);

    /// <summary>How many people submit at once, one number after the other.</summary>
    public IEnumerable<int> AtOnce => new[] { 1, 10, People }.Where(atOnce => atOnce <= People).Distinct();
}
