using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What a file of results is made of.</summary>
/// <param name="Results">What may be shown.</param>
/// <param name="Responses">Every response by name: mode open alone, otherwise null.</param>
/// <param name="Details">Whose results they are.</param>
/// <param name="Plan">What the partnership decided; null when nothing is.</param>
public sealed record TakeAway(RoundResults Results, ResponseSet? Responses, ReportDetails Details, Plan? Plan);
