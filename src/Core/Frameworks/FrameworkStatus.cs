namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Whether a framework is finished.</summary>
public enum FrameworkStatus
{
    /// <summary>The framework is complete.</summary>
    Complete,

    /// <summary>
    /// Parts of the framework are missing or have not been checked.
    /// <see cref="FrameworkDefinition.DisplayTitle"/> says that the framework is a draft.
    /// </summary>
    Draft,
}
