using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>Writes the questions about the round and participant, with boxes to tick or lines to write on.</summary>
internal static class ParticipantFields
{
    public static SafeMarkup Render(PrintedPage sheet)
    {
        var details = sheet.Details;
        SafeMarkup?[] parts =
        [
            details.Partnership is null ? Line("Partnership") : null,
            details.Round is null ? Line("Round") : null,
            details.AsksName ? Line("Your name") : null,
            details.AsksAgencyAndLevel
                ? Choice("Your work is mostly", details.Levels, "paper-choice", isTicked: details.Levels.Count > 0)
                : null,
            details.AsksAgencyAndLevel
                ? Choice("Your agency", details.Agencies, "paper-choice paper-many", sheet.Page.TicksAgencies)
                : null,
        ];
        var asked = parts.OfType<SafeMarkup>().ToList();
        return asked.Count == 0 ? SafeMarkup.Empty : SafeMarkup.From($"""<div class="paper-about">{asked}</div>""");
    }

    private static SafeMarkup Choice(string label, IReadOnlyList<string> options, string role, bool isTicked)
    {
        var ticks = options.Select(option =>
            SafeMarkup.From($"""<li><span class="paper-tick"></span> <span>{option}</span></li> """)
        );
        return isTicked
            ? SafeMarkup.From($"""<div class="{role}"><p>{label} (tick one, or none)</p> <ul>{ticks}</ul></div>""")
            : Line(label);
    }

    private static SafeMarkup Line(string label) =>
        SafeMarkup.From($"""<p class="paper-line"><span>{label}</span><span class="paper-rule"></span></p>""");
}
