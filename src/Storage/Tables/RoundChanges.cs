namespace BeyondBoundaries.Storage.Tables;

/// <summary>The kinds of change that open pages can watch for.</summary>
[Flags]
public enum RoundChanges
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>
    /// Participants or their answers have changed. For example, a person has joined, or has submitted or withdrawn
    /// answers. Participants' pages do not watch for this, because it would tell participants when others answer.
    /// </summary>
    Answers = 1,

    /// <summary>The facilitator has changed the round, for example by revealing results or agreeing a score.</summary>
    Round = 2,

    /// <summary>The facilitator has chosen another slide for the projector.</summary>
    Slide = 4,

    /// <summary>Every kind.</summary>
    All = Answers | Round | Slide,
}
