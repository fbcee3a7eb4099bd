using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes the questions about the round and the participant: boxes to tick, or lines to write on.</summary>
internal static class AboutYou
{
    public static Markup Of(Sheet sheet)
    {
        var details = sheet.Details;
        Markup?[] parts =
        [
            details.Partnership is null ? Line("Partnership") : null,
            details.Round is null ? Line("Round") : null,
            details.AsksName ? Line("Your name") : null,
            details.AsksWho ? Choice("Your work is mostly", details.Levels, "paper-choice", isTicked: details.Levels.Count > 0) : null,
            details.AsksWho ? Choice("Your agency", details.Agencies, "paper-choice paper-many", sheet.Page.TicksAgencies) : null,
        ];
        var asked = parts.OfType<Markup>().ToList();
        return asked.Count == 0 ? Markup.Nothing : Markup.Of($"""<div class="paper-about">{asked}</div>""");
    }

    private static Markup Choice(string label, IReadOnlyList<string> options, string role, bool isTicked)
    {
        var ticks = options.Select(option => Markup.Of($"""<li><span class="paper-tick"></span> <span>{option}</span></li> """));
        return isTicked ? Markup.Of($"""<div class="{role}"><p>{label} (tick one, or none)</p> <ul>{ticks}</ul></div>""") : Line(label);
    }

    private static Markup Line(string label) =>
        Markup.Of($"""<p class="paper-line"><span>{label}</span><span class="paper-rule"></span></p>""");
}
