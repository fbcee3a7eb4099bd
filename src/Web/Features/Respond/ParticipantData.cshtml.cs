using BeyondBoundaries.Storage.Responses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// Shows a summary of the data stored about a participant, with links to download all of it or have it deleted.
/// </summary>
public sealed class ParticipantDataModel(ResponseQueries queries) : ParticipantPage(queries)
{
    private readonly ResponseQueries queries = queries;

    protected override bool AllowsRemoved => true;

    public ParticipantDataView Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await LoadData() ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync() =>
        await LoadData()
            ? File(ParticipantDataFile.Write(Data, Framework), "application/json", "your-data.json")
            : NotFound();

    private async Task<bool> LoadData()
    {
        var data = await queries.FindAllData(Round, ReturnToken, HttpContext.RequestAborted);
        Data = data!;
        return data is not null;
    }
}
