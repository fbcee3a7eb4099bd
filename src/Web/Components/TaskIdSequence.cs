namespace BeyondBoundaries.Web.Components;

/// <summary>Numbers the tasks in a list, so that each has its own id.</summary>
internal sealed class TaskIdSequence(string prefix)
{
    private int count;

    public string NextId() => $"{prefix}-{++count}";
}
