namespace BeyondBoundaries.Core.Planning;

/// <summary>The progress of an action.</summary>
public enum ActionStatus
{
    /// <summary>Not yet started.</summary>
    NotStarted,

    /// <summary>In progress.</summary>
    UnderWay,

    /// <summary>Completed.</summary>
    Done,

    /// <summary>No longer planned.</summary>
    Dropped,
}
