using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>A workbook (.xlsx) to be filled in without the application: averages and radar diagrams follow while scores are typed.</summary>
public static class BlankWorkbook
{
    /// <summary>Most participants a blank workbook may have.</summary>
    public const int MostParticipants = ScoresLayout.MostOnSheet;

    /// <summary>Writes one.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="participants">An id for each participant, each once, by which the workbook is read back; from 1 to <see cref="MostParticipants"/>.</param>
    /// <param name="file">Where to write.</param>
    /// <param name="details">Whose round it is; null when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many participants.</exception>
    public static void Write(Framework framework, IReadOnlyList<string> participants, Stream file, ReportDetails? details = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(participants.Count, nameof(participants));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Count, MostParticipants, nameof(participants));
        var nothing = Answers.None(framework);
        var people = participants.Select(id => new Response(id, "", "", nothing)).ToList();
        var results = RoundResults.Of(new(framework, [], [], []), new(ConfidentialityMode.Open));
        WorkbookSheets.Write(new(results, new(framework, people, []), ToFillIn: true, details), file);
    }
}
