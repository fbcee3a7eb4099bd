namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Normalises the text typed into the notes search.</summary>
internal static class NotesSearch
{
    public static string Normalise(string? typed)
    {
        var search = (typed ?? "").Trim();
        return search.Length <= NotesView.MaxSearchCharacters ? search : search[..NotesView.MaxSearchCharacters];
    }
}
