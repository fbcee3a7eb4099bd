namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// Orders names as people expect: case is ignored, and numbers are compared by value, so “Person 2” comes before
/// “Person 10”.
/// </summary>
public sealed class NaturalNameComparer : IComparer<string>
{
    private static readonly StringComparer Text = StringComparer.OrdinalIgnoreCase;

    private NaturalNameComparer() { }

    /// <summary>The comparer.</summary>
    public static NaturalNameComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (one, other) = (TakePart(left, i), TakePart(right, j));
            var order =
                char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0])
                    ? CompareNumbers(one, other)
                    : Text.Compare(one, other);
            if (order != 0)
            {
                return order;
            }

            (i, j) = (i + one.Length, j + other.Length);
        }

        var rest = (left.Length - i).CompareTo(right.Length - j);
        return rest != 0 ? rest : Text.Compare(left, right);
    }

    /// <summary>Returns the run of digits, or of other characters, that starts at a position.</summary>
    private static string TakePart(string name, int start)
    {
        var end = start + 1;
        while (end < name.Length && char.IsAsciiDigit(name[end]) == char.IsAsciiDigit(name[start]))
        {
            end++;
        }

        return name[start..end];
    }

    /// <summary>Compares numbers of any length. Without leading zeros, the number with more digits is larger.</summary>
    private static int CompareNumbers(string one, string other)
    {
        var (left, right) = (one.TrimStart('0'), other.TrimStart('0'));
        var length = left.Length.CompareTo(right.Length);
        return length != 0 ? length : string.CompareOrdinal(left, right);
    }
}
