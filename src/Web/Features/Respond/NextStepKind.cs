namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>What a participant can be asked to do next.</summary>
public enum NextStepKind
{
    /// <summary>Score the enablers.</summary>
    Score,

    /// <summary>Submit the answers, now that every enabler has one.</summary>
    Submit,

    /// <summary>Score an enabler a second time.</summary>
    SecondVote,

    /// <summary>Score the indicators of an enabler.</summary>
    Indicators,

    /// <summary>Name the challenges.</summary>
    Challenges,

    /// <summary>Choose the enablers to start with.</summary>
    Priorities,

    /// <summary>Wait for the reveal.</summary>
    Wait,

    /// <summary>Read the results.</summary>
    Results,
}
