using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// The cases that one type of remark applies to: how many there are, where the first one is, and a few examples.
/// </summary>
internal sealed class RemarkExamples
{
    private const int MaxNamed = 5;

    private readonly List<string> named = [];
    private SourceLocation? first;

    /// <summary>The number of cases that the remark applies to.</summary>
    public int Count { get; private set; }

    public void Add(string example, SourceLocation location)
    {
        first ??= location;
        Count++;
        if (named.Count < MaxNamed)
        {
            named.Add(example);
        }
    }

    /// <summary>Creates the remark, with the location of the first case.</summary>
    public Remark ToRemark(string code, string message) => new(code, message) { Location = first };

    /// <summary>Lists the examples, and says how many more cases there are.</summary>
    public override string ToString() =>
        string.Join("; ", named) + (Count > named.Count ? $"; and {Count - named.Count:N0} more" : "");
}
