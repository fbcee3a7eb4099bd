using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads the XML of a part from start to end, element by element, within <see cref="WorkbookLimits"/>. It does not read
/// DTDs or anything outside the part. It interprets the bytes as UTF-8, even if the part declares another encoding.
/// </summary>
internal sealed class PartXmlReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private const int ReadBytes = 4096;

    private readonly XmlReader xml;
    private readonly string part;

    public PartXmlReader(ZipEntry entry, ExpandedByteCounter budget, int most = int.MaxValue)
        : this(entry, new CheckedPartStream(entry, budget, most)) { }

    private PartXmlReader(ZipEntry entry, Stream content)
    {
        part = entry.Name;
        var settings = Settings.Clone();
        settings.NameTable = new LimitedNameTable();
        var text = new StreamReader(
            content,
            new UTF8Encoding(true, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: false,
            ReadBytes
        );
        try
        {
            xml = XmlReader.Create(text, settings);
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Refusal(trouble);
        }
    }

    /// <summary>Reads the XML of a sheet without its empty cells and rows.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The reader closes the stream that it reads.")]
    public static PartXmlReader OpenSheet(ZipEntry entry, ExpandedByteCounter budget) =>
        new(entry, new FilledCellStream(new CheckedPartStream(entry, budget, int.MaxValue), budget, entry.Name));

    /// <summary>The name of the element, without its prefix.</summary>
    public string Name => xml.LocalName;

    /// <summary>The depth of the element; 0 for the outermost.</summary>
    public int Depth => xml.Depth;

    public bool IsEmpty => xml.IsEmptyElement;

    public bool IsText =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public bool IsStart => xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => xml.NodeType == XmlNodeType.EndElement;

    public string Value
    {
        get
        {
            try
            {
                return xml.Value;
            }
            catch (Exception trouble) when (IsDamage(trouble))
            {
                throw Refusal(trouble);
            }
        }
    }

    /// <summary>
    /// Adds the text of the node to the text of its cell. Text that is split, for example by comments, has the same
    /// limit as text that is not split.
    /// </summary>
    public void AppendTo(StringBuilder text)
    {
        text.Append(Value);
        if (text.Length > WorkbookLimits.MaxBytesBetweenTags)
        {
            throw new WorkbookRefusedException("too-long", $"{part} contains text that is too long for a cell");
        }
    }

    /// <summary>Returns the value of an attribute without a namespace; null when there is none.</summary>
    public string? Attribute(string name)
    {
        try
        {
            return xml.GetAttribute(name);
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Refusal(trouble);
        }
    }

    /// <summary>
    /// Returns the value of the <c>id</c> attribute that has a namespace prefix; null when there is none.
    /// </summary>
    public string? RelationId()
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                id = Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    /// <summary>Moves to the next node; returns false at the end.</summary>
    public bool Read()
    {
        try
        {
            return xml.Read()
                && (
                    xml.Depth <= WorkbookLimits.MaxDepth
                        ? true
                        : throw new WorkbookRefusedException(
                            "too-deep",
                            $"{part} has more levels of nested elements than any real workbook"
                        )
                );
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Refusal(trouble);
        }
    }

    public void Dispose() => xml.Dispose();

    /// <summary>
    /// Returns whether an exception means that the part is damaged. The reader may find damage at any step.
    /// </summary>
    private static bool IsDamage(Exception trouble) => trouble is XmlException or DecoderFallbackException;

    private WorkbookRefusedException Refusal(Exception trouble) =>
        trouble switch
        {
            XmlException { Message: var message } when message.Contains("DTD", StringComparison.Ordinal) => new(
                "broken-xml",
                $"{part} contains a DTD, which workbooks do not use; save the workbook again"
            ),
            XmlException broken => new(
                "broken-xml",
                $"{part} is damaged at line {broken.LineNumber}; save the workbook again"
            ),
            _ => new("not-utf-8", $"{part} is not UTF-8 text; save the workbook again"),
        };
}
