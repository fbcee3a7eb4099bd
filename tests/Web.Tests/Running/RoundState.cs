namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>The states of a round, in the order in which they occur.</summary>
public enum RoundState
{
    /// <summary>The round is not open yet, so no one can join.</summary>
    Draft,

    /// <summary>The round is open, but no one has joined.</summary>
    Empty,

    /// <summary>A participant has answered some enablers.</summary>
    Started,

    /// <summary>A participant has answered everything but not submitted; everyone else has submitted.</summary>
    Complete,

    /// <summary>Everyone has submitted.</summary>
    Submitted,

    /// <summary>The enablers are revealed, and there is a plan.</summary>
    Revealed,

    /// <summary>A second vote, indicators, challenges and priorities are open, but no one has answered them.</summary>
    Asking,

    /// <summary>A second vote, indicators, challenges and priorities are open, and have been answered.</summary>
    Answered,

    Closed,
}
