using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Results;

namespace BeyondBoundaries.Web.Features.Exports;

/// <summary>The results of a round, ready to be written as a file.</summary>
/// <param name="Round">The round.</param>
/// <param name="Content">The content of the file.</param>
public sealed record ExportedResults(RoundResultsHeader Round, ResultsContent Content)
{
    /// <summary>Whether files can show people's answers by name, which only open mode allows.</summary>
    public bool NamesPeople => Content.Responses is not null;
}
