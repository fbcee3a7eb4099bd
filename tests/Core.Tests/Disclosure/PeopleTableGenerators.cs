using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Generates random tables of the numbers of people by agency and level of work.</summary>
internal static class PeopleTableGenerators
{
    /// <summary>
    /// Tables of 1 to 6 agencies and 1 to 3 levels, some with “not stated” as an additional last agency and level. Many
    /// cells are empty or small.
    /// </summary>
    public static readonly Gen<(int[][] Counts, bool LastIsNotStated)> Any = Gen.Select(
        Gen.Int[1, 6],
        Gen.Int[1, 3],
        Gen.Bool,
        Gen.Frequency((3, Gen.Const(0)), (4, Gen.Int[1, 4]), (3, Gen.Int[5, 8]), (1, Gen.Int[9, 15])).Array[28],
        (agencies, levels, notStated, cells) =>
        {
            var stated = notStated ? 1 : 0;
            var counts = Enumerable
                .Range(0, agencies + stated)
                .Select(agency => cells[(agency * 4)..((agency * 4) + levels + stated)])
                .ToArray();
            return (counts, notStated);
        }
    );

    public static readonly Gen<int> MinimumGroup = Gen.Bool.Select(ten => ten ? 10 : 5);

    public static string Text(int[][] counts) => string.Join(" | ", counts.Select(row => string.Join(' ', row)));
}
