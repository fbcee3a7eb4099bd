using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Exports;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The changes since the previous round.</summary>
public sealed class ComparisonModel(ExportReader exports) : ComparisonPage(exports)
{
    public ComparisonView View =>
        field ??= ComparisonView.Create(Export.Before, Export.After) with
        {
            FileLink = format => Links.ComparisonFile(Round.Id, format),
        };

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();
}
