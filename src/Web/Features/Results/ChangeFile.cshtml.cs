using System.Text;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Report;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What moved, as a file.</summary>
[Limited(Costly.File)]
public sealed class ChangeFileModel(RevealedRounds revealed) : ChangePage(revealed)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        using var file = new MemoryStream();
        switch (format)
        {
            case "html":
                file.Write(Encoding.UTF8.GetBytes(ComparisonReport.Text(Comparison, Framework)));
                break;
            case "csv":
                ComparisonCsv.Write(Comparison, file);
                break;
            default:
                ComparisonJson.Write(Comparison, file);
                break;
        }

        return ResultsFile.Download(file.ToArray(), format, $"{Before.Name} to {Round.Name}");
    }
}
