namespace BeyondBoundaries.Bench;

/// <summary>
/// A million responses to 67 items on a five-level scale, in a thousand groups. They are in one contiguous array,
/// ordered by group.
/// </summary>
internal static class TallyData
{
    public const int Responses = 1_000_000;
    public const int Items = 67;
    public const int Levels = 5;
    public const int Groups = 1_000;

    private static ReadOnlySpan<byte> Codes => [0, 1, 2, 3, 4, 5, 15, 3];

    public static int[] RowsOfGroup(int responses = Responses) => [.. Enumerable.Repeat(responses / Groups, Groups)];

    public static byte[] Rows(int responses = Responses)
    {
        var rows = new byte[responses * Items];
        new Random(20260727).NextBytes(rows);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Codes[rows[i] % Codes.Length];
        }

        return rows;
    }
}
