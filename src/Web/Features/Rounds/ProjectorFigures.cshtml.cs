using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>The part of the projector's page that changes while people score, by itself.</summary>
public sealed class ProjectorFiguresModel(RevealedRounds revealed) : RoomPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(string? item) =>
        await Load(item) ? Partial("/Features/Rounds/_Stage.cshtml", View) : NotFound();
}
