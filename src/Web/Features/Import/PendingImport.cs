using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>A file that has been read but not confirmed yet.</summary>
/// <param name="Responses">Its responses.</param>
/// <param name="Plan">What importing it would do.</param>
/// <param name="Remarks">The remarks made when it was read.</param>
public sealed record PendingImport(ResponseSet Responses, ImportPlan Plan, IReadOnlyList<Remark> Remarks);
