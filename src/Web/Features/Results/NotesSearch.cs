namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What somebody types to find notes.</summary>
internal static class NotesSearch
{
    public static string Normalise(string? typed)
    {
        var search = (typed ?? "").Trim();
        return search.Length <= NotesView.MaxSearchCharacters ? search : search[..NotesView.MaxSearchCharacters];
    }
}
