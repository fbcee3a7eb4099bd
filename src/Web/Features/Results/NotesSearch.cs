namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What somebody types to find notes.</summary>
internal static class NotesSearch
{
    public static string Tidy(string? typed)
    {
        var search = (typed ?? "").Trim();
        return search.Length <= NotesView.MostSearchCharacters ? search : search[..NotesView.MostSearchCharacters];
    }
}
