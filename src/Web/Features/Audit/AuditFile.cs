using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>The audit trail to download.</summary>
internal static class AuditFile
{
    public static FileContentResult Of(IReadOnlyList<AuditEntry> entries)
    {
        using var file = new MemoryStream();
        AuditCsv.Write(entries, file);
        return ResultsFile.Download(file.ToArray(), "csv", "audit trail");
    }
}
