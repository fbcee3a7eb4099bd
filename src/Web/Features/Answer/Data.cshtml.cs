using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>Everything that is kept of a participant: to see, to take away, and the way to have it deleted.</summary>
public sealed class DataModel(ResponseQueries queries) : AnswerPage(queries)
{
    private readonly ResponseQueries queries = queries;

    protected override bool IsForRemoved => true;

    public OwnData Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await LoadData() ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync() => await LoadData()
        ? File(OwnDataFile.Write(Data, Framework), "application/json", "your-data.json")
        : NotFound();

    private async Task<bool> LoadData()
    {
        var data = await queries.Everything(Round, ReturnToken, HttpContext.RequestAborted);
        Data = data!;
        return data is not null;
    }
}
