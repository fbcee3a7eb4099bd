using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>Draws the key below a radar: the id that labels each axis, followed by the axis's name.</summary>
internal static class RadarKey
{
    private const double IdWidth = 42;

    public static DrawingBlock Draw(IReadOnlyList<ChartAxis> axes, double width, double size)
    {
        var y = 0.0;
        var parts = new List<SafeMarkup>();
        foreach (var axis in axes)
        {
            var lines = TextLayout.Wrap(axis.Label, size, width - IdWidth, width - IdWidth);
            parts.Add(TextLayout.Draw([axis.Id], 0, y, size, "start", "bb-key-id"));
            parts.Add(TextLayout.Draw(lines, IdWidth, y, size, "start", "bb-key"));
            y += (lines.Count * TextLayout.Line * size) + 2;
        }

        return new(SafeMarkup.From($"""<g class="bb-keys">{parts}</g>"""), 0, 0, width, y);
    }
}
