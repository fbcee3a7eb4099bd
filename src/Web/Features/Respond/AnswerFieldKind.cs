namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>What a field of an answer form asks.</summary>
public enum AnswerFieldKind
{
    /// <summary>A score or a skip of an item.</summary>
    Score,

    /// <summary>What is working well, about an enabler.</summary>
    Working,

    /// <summary>The evidence, about an enabler.</summary>
    Evidence,

    /// <summary>Where progress is needed, about a theme.</summary>
    Reflection,

    /// <summary>The place on the spectrum today.</summary>
    Now,

    /// <summary>The place on the spectrum where it should be.</summary>
    Wanted,

    /// <summary>Examples of a challenge: their places from 0, and <c>other</c>, with commas between.</summary>
    Examples,

    /// <summary>What can be done about a challenge.</summary>
    Reach,

    /// <summary>Anything else about a challenge.</summary>
    ChallengeNote,
}
