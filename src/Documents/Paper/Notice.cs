using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Who will see what is handed in.</summary>
internal static class Notice
{
    public static Markup Of(Sheet sheet) => sheet.Details.Notice.Count == 0 ? Markup.Nothing : Markup.Of(
        $"""

        <div class="paper-notice">
        <h4>Who will see what</h4>
        <ul>{sheet.Details.Notice.Select(sentence => Markup.Of($"<li>{sentence}</li>"))}</ul>
        </div>
        """);
}
