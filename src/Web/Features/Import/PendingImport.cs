using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>The content of a file whose import has not been confirmed yet.</summary>
/// <param name="Responses">The responses in the file.</param>
/// <param name="Plan">What importing the file would do.</param>
/// <param name="Remarks">The remarks about the file.</param>
public sealed record PendingImport(ResponseSet Responses, ImportPlan Plan, IReadOnlyList<Remark> Remarks);
