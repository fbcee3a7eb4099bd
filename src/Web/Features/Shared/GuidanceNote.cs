using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>The part of a framework's guidance that a page needs.</summary>
/// <param name="Summary">The text that a person selects to open the guidance.</param>
/// <param name="Section">The part of the guidance to show.</param>
/// <param name="Framework">The framework, whose page has the rest of the guidance.</param>
public sealed record GuidanceNote(string Summary, GuidanceSection Section, Framework Framework)
{
    /// <summary>Creates the guidance on who to invite, for a facilitator who is setting up a round.</summary>
    public static GuidanceNote ForSetup(Framework framework) =>
        new("Who should take part", MethodGuidance.Who(framework), framework);

    /// <summary>
    /// Creates the guidance on the steps of the method, for a participant who is about to score, or a facilitator who
    /// is about to begin the discussion.
    /// </summary>
    public static GuidanceNote ForSteps(Framework framework) =>
        new("How this method works", MethodGuidance.Steps(framework), framework);

    /// <summary>Creates the guidance for a partnership that is about to choose its priorities.</summary>
    public static GuidanceNote ForPriorities(Framework framework) =>
        new("What to consider when you choose priorities", MethodGuidance.Principles(framework), framework);
}
