using BeyondBoundaries.Documents.Exports;
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

        return (IActionResult?)ExportFile.Create(ComparisonExports.Find(format), new(Comparison, Framework), $"{Before.Name} to {Round.Name}") ?? NotFound();
    }
}
