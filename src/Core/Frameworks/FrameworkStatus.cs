namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Whether a framework is finished.</summary>
public enum FrameworkStatus
{
    /// <summary>The framework is complete.</summary>
    Complete,

    /// <summary>
    /// Parts of the framework are missing or have not been checked. Every page that shows the name of the framework
    /// also says that it is a draft.
    /// </summary>
    Draft,
}
