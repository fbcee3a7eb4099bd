using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The latest closed round that uses a framework, with the results that were revealed.</summary>
/// <param name="Round">The round.</param>
/// <param name="Name">The name of the round.</param>
/// <param name="Results">The disclosed results of the round.</param>
public sealed record FrameworkOverview(RoundId Round, string Name, RoundResults Results)
{
    public string FrameworkId => Results.Framework.Definition.Id;

    /// <summary>The enablers that are low or divided, in the order of the ranking.</summary>
    public IReadOnlyList<ItemResult> LowOrDivided =>
        [.. Results.EnablersByPriority.Where(result => result.Figures.DigDeeper == true)];
}
