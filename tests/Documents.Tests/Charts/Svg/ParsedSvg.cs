using System.Globalization;
using System.Xml.Linq;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

internal sealed class ParsedSvg(string svg)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public XElement Root { get; } = XDocument.Parse(svg).Root!;

    public static ParsedSvg From(Chart chart) => new(chart.Svg);

    public string Everything => Root.ToString();

    public double Width => Number(Root, "width");

    public double Height => Number(Root, "height");

    public IEnumerable<XElement> All(string name) => Root.Descendants(Svg + name);

    /// <summary>The series, axis and value that each mark declares.</summary>
    public List<(int Series, int Axis, string Value)> Marks =>
        [
            .. All("g")
                .Where(group => (string?)group.Attribute("class") == "bb-mark")
                .Select(mark =>
                    (
                        (int)mark.Attribute("data-series")!,
                        (int)mark.Attribute("data-axis")!,
                        (string)mark.Attribute("data-value")!
                    )
                )
                .Order(),
        ];

    /// <summary>Returns the marks that the chart's table requires: every figure in a column that is drawn.</summary>
    public static List<(int Series, int Axis, string Value)> Figures(ChartTable table) =>
        [
            .. table
                .Rows.SelectMany(
                    (row, axis) =>
                        row.Cells.Select(
                            (cell, series) =>
                                (series, axis, cell.Text, Drawn: cell.IsFigure && table.Columns[series].Drawn)
                        )
                )
                .Where(cell => cell.Drawn)
                .Select(cell => (cell.series, cell.axis, cell.Text))
                .Order(),
        ];

    /// <summary>
    /// Returns the position of the series' mark on each axis: the average of the points in the mark's first path.
    /// </summary>
    public Dictionary<int, (double X, double Y)> Places(int series) =>
        All("g")
            .Where(group => (string?)group.Attribute("data-series") == $"{series}")
            .ToDictionary(
                mark => (int)mark.Attribute("data-axis")!,
                mark => Middle((string)mark.Element(Svg + "path")!.Attribute("d")!)
            );

    /// <summary>The paths of all series that have a line, in drawing order.</summary>
    public List<string> Lines =>
        [
            .. All("path")
                .Where(path =>
                    (string?)path.Attribute("class") == "bb-line"
                    && (string?)path.Parent!.Attribute("class") is not ("bb-legend" or "bb-band")
                )
                .Select(path => (string)path.Attribute("d")!),
        ];

    /// <summary>The font size of every piece of text, in the units of the drawing.</summary>
    public IEnumerable<double> FontSizes =>
        All("text")
            .Select(text =>
                Number(
                    text.AncestorsAndSelf().First(element => element.Attribute("font-size") is not null),
                    "font-size"
                )
            );

    /// <summary>Returns every line of text with its bounds, as set in a common wide font (DejaVu Sans).</summary>
    public IEnumerable<(string Text, double Left, double Right, double Top, double Bottom)> Texts()
    {
        foreach (var line in All("tspan"))
        {
            var (dx, dy) = Moved(line);
            var size = Number(line.Parent!, "font-size");
            var (x, y, width) = (Number(line, "x") + dx, Number(line, "y") + dy, size * line.Value.Sum(Advance));
            var left = (string)line.Parent!.Attribute("text-anchor")! switch
            {
                "start" => x,
                "end" => x - width,
                _ => x - (width / 2),
            };
            yield return (line.Value, left, left + width, y - (0.8 * size), y + (0.25 * size));
        }
    }

    private static (double X, double Y) Moved(XElement element)
    {
        var moves = element
            .Ancestors()
            .Select(one => (string?)one.Attribute("transform"))
            .OfType<string>()
            .Select(move => move["translate(".Length..^1].Split(' ').Select(Parse).ToArray())
            .ToList();
        return (moves.Sum(move => move[0]), moves.Sum(move => move[1]));
    }

    private static (double X, double Y) Middle(string path)
    {
        var numbers = path.Split(['M', 'L', 'Z', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        var (xs, ys) = (numbers.Where((_, i) => i % 2 == 0).ToList(), numbers.Where((_, i) => i % 2 == 1).ToList());
        return (xs.Average(), ys.Average());
    }

    /// <summary>Estimates the advance width of a character in DejaVu Sans, in ems.</summary>
    private static double Advance(char c) =>
        c switch
        {
            >= 'a' and <= 'z' => new[]
            {
                613,
                635,
                550,
                635,
                615,
                352,
                635,
                634,
                278,
                278,
                579,
                278,
                974,
                634,
                612,
                635,
                635,
                411,
                521,
                392,
                634,
                592,
                818,
                592,
                592,
                525,
            }[c - 'a'] / 1000.0,
            >= 'A' and <= 'Z' => 0.72,
            ' ' or ',' or '.' => 0.318,
            _ => 0.636,
        };

    private static double Number(XElement element, string name) => Parse((string)element.Attribute(name)!);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
