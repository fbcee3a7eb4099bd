using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes a workbook (.xlsx) to fill in without the application: averages and radar diagrams update as scores are
/// typed.
/// </summary>
public static class BlankWorkbook
{
    /// <summary>The maximum number of participants that a blank workbook may have.</summary>
    public const int MaxParticipants = ScoresLayout.MaxPerSheet;

    /// <summary>Writes a blank workbook.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="participants">
    /// A unique id for each participant, which is used when the workbook is imported. The list has from 1 to <see
    /// cref="MaxParticipants"/> ids.
    /// </param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="agencies">The agencies to pick from; null when people may type any.</param>
    /// <param name="keepsGroups">Whether the round keeps people's agencies and levels of work.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many participants.</exception>
    public static void Write(
        Framework framework,
        IReadOnlyList<string> participants,
        Stream file,
        ReportDetails? details = null,
        IReadOnlyList<string>? agencies = null,
        bool keepsGroups = true
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(participants.Count, nameof(participants));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants.Count, MaxParticipants, nameof(participants));
        var nothing = AnswerSet.Empty(framework);
        var people = participants.Select(id => new Response(id, "", "", nothing)).ToList();
        var results = RoundResults.Compute(new(framework, [], [], []), new(ConfidentialityMode.Open));
        WorkbookWriter.Write(
            new(results, new(framework, people, []), ToFillIn: true, details)
            {
                Agencies = agencies ?? [],
                KeepsGroups = keepsGroups,
            },
            file
        );
    }
}
