namespace BeyondBoundaries.Web.Components;

/// <summary>Counts the tasks of one list, for their ids.</summary>
internal sealed class TaskIdSequence(string prefix)
{
    private int count;

    public string NextId() => $"{prefix}-{++count}";
}
