namespace BeyondBoundaries.Documents.Paper;

/// <summary>How to fill a sheet in.</summary>
internal static class PaperWords
{
    public const string MarkRow = "Put a cross in one box in each row.";

    public const string MarkOne = "Put a cross in one box.";

    public const string MarkEach = "Put a cross in one box on each page.";

    public const string Correct = "To change your mind, fill the wrong box in and cross another.";
}
