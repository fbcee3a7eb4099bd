using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Regions;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>
/// A made-up region of 33 areas, one of which is the made-up partnership. The disclosure rule applies to this region in
/// the same way as to a real one.
/// </summary>
internal static class DemonstrationRegion
{
    public const int Areas = 33;

    public const string Name = "Testshire";

    /// <summary>
    /// The number of areas that share their averages for the last enabler: too few for that enabler's figures to be
    /// shown.
    /// </summary>
    private const int AreasWithTheLast = 4;

    private static readonly Lazy<RegionRenewal> Computed = new(() =>
        RegionRenewal.Compute(
            DemonstrationRound.Framework,
            [.. Enumerable.Range(0, Areas).Select(CreateArea)],
            new HashSet<AccountId>(),
            []
        )
    );

    /// <summary>The averages that the made-up partnership shares.</summary>
    public static IReadOnlyList<AreaAverage> Own { get; } = AreaAverage.From(DemonstrationRound.Results);

    /// <summary>Creates the view of the region's figures, with the partnership's averages next to them.</summary>
    /// <param name="today">The day of the renewal.</param>
    public static RegionFiguresView CreateView(DateTimeOffset today) =>
        new(new(today, Computed.Value), DemonstrationRound.Framework, Own);

    /// <summary>Creates the content of the region's files.</summary>
    /// <param name="today">The day of the renewal.</param>
    public static RegionContent CreateContent(DateOnly today) =>
        new(Computed.Value, DemonstrationRound.Framework, Name, today);

    private static SharedArea CreateArea(int number)
    {
        var secret = new byte[RandomRounding.SecretBytes];
        secret[0] = (byte)number;
        return new(
            new(new Guid(number, 0, 0, new byte[8])),
            new(new Guid(number, 1, 0, new byte[8])),
            new HashSet<AccountId>(),
            number == 0 ? [.. Own.Where(HasEnough(number))] : [.. CreateAverages(number).Where(HasEnough(number))],
            secret
        );
    }

    private static Func<AreaAverage, bool> HasEnough(int number) =>
        average => number < AreasWithTheLast || average.Item != DemonstrationRound.Framework.Enablers[^1].Id;

    /// <summary>
    /// Makes up the averages of one area. The averages of different areas are close together for some enablers, and far
    /// apart for others.
    /// </summary>
    private static IEnumerable<AreaAverage> CreateAverages(int number) =>
        DemonstrationRound
            .Framework.Enablers.Index()
            .Select(one =>
            {
                var (enabler, item) = one;
                var middle = 5 + (enabler * 5 % 4);
                var width = 1 + (enabler * 3 % 5);
                var step = ((number * 7) + (enabler * 11) + (number * enabler)) % ((2 * width) + 1);
                return new AreaAverage(item.Id, Math.Clamp(middle + step - width, 2, 10), 12 + (number % 9));
            });
}
