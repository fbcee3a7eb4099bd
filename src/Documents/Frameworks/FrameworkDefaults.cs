using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>Values for details of a framework that a spreadsheet may leave out.</summary>
/// <param name="Title">The title.</param>
/// <param name="Id">The id.</param>
/// <param name="Version">The version of the framework.</param>
/// <param name="Language">The BCP 47 language code of the text.</param>
public sealed record FrameworkDefaults(string Title, string Id, string Version = "1", string Language = "en-GB")
{
    /// <summary>Creates the defaults for a framework with this title. The id is based on the title.</summary>
    /// <param name="title">The title, which can be taken from the name of the file.</param>
    public static FrameworkDefaults From(string title) => new(title, IdProposal.FromTitle(title, [], "framework"));
}
