namespace BeyondBoundaries.Web.Components;

/// <summary>Numbers the tasks of a list, for their ids.</summary>
internal sealed class TaskIdSequence(string prefix)
{
    private int count;

    public string NextId() => $"{prefix}-{++count}";
}
