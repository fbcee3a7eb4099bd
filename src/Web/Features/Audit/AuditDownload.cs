using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>Creates a CSV file of audit trail entries for download.</summary>
internal static class AuditDownload
{
    public static FileContentResult Create(IReadOnlyList<AuditEntry> entries)
    {
        using var file = new MemoryStream();
        AuditCsv.Write(entries, file);
        return ExportFile.Create(file.ToArray(), ContentTypes.Csv, "audit trail.csv");
    }
}
