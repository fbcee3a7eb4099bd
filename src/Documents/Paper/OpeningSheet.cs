using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>The first page of a set in large print: how to score, who you are, who will see what.</summary>
internal static class OpeningSheet
{
    public static Markup Of(Sheet sheet) => SheetFrame.Of(sheet, "Before you score", Markup.Of(
        $"""
        <p class="paper-question">{sheet.Framework.Scale.Question} <strong>{PaperWords.MarkEach}</strong> {PaperWords.Correct}</p>
        {AboutYou.Of(sheet)}
        {Notice.Of(sheet)}
        """));
}
