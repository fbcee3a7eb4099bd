using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes a page before the enablers: how to score, about the participant, and who will see what.</summary>
internal static class OpeningSheet
{
    /// <summary>Writes how to score, as text.</summary>
    public static string Words(Framework framework) => $"{framework.Scale.Question} {SheetWords.MarkEach} {SheetWords.Correct}";

    public static Markup Of(Sheet sheet) => SheetFrame.Of(sheet, sheet.Page.Heading, Markup.Of(
        $"""
        <p class="paper-question">{sheet.Framework.Scale.Question} <strong>{SheetWords.MarkEach}</strong> {SheetWords.Correct}</p>
        {AboutYou.Of(sheet)}
        {Notice.Of(sheet)}
        """));
}
