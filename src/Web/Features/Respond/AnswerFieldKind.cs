namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The kinds of field in an answer form.</summary>
public enum AnswerFieldKind
{
    /// <summary>A score or skip for an item.</summary>
    Score,

    /// <summary>A note about an enabler: what is working well.</summary>
    Working,

    /// <summary>A note about an enabler: what the evidence is.</summary>
    Evidence,

    /// <summary>A note about a theme: where progress is needed.</summary>
    Reflection,

    /// <summary>The partnership's position on the spectrum today.</summary>
    Now,

    /// <summary>The position on the spectrum where the partnership should be.</summary>
    Wanted,

    /// <summary>
    /// The chosen examples of a challenge, separated by commas: their indexes, counting from 0, and <c>other</c> for an
    /// obstacle that is not one of the examples.
    /// </summary>
    Examples,

    /// <summary>The scope for action on a challenge.</summary>
    Reach,

    /// <summary>A note about a challenge.</summary>
    ChallengeNote,

    /// <summary>The ids of the enablers to start with, separated by commas.</summary>
    Priorities,
}
