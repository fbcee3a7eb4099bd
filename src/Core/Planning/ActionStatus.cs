namespace BeyondBoundaries.Core.Planning;

/// <summary>How far an action has come.</summary>
public enum ActionStatus
{
    /// <summary>Nobody has begun.</summary>
    NotStarted,

    /// <summary>Somebody is at it.</summary>
    UnderWay,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>The partnership no longer means to do it.</summary>
    Dropped,
}
