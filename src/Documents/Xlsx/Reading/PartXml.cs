using System.Text;
using System.Xml;

namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>
/// Reads the XML of a part forward, element by element, within <see cref="WorkbookLimits"/>. No DTD is read, nothing outside is looked at,
/// and the bytes are UTF-8 whatever they say of themselves.
/// </summary>
internal sealed class PartXml : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlReader xml;
    private readonly string part;

    public PartXml(ZipEntry entry, PartBudget budget, int most = int.MaxValue)
    {
        part = entry.Name;
        var settings = Settings.Clone();
        settings.NameTable = new PartNames();
        xml = Guarded(() => XmlReader.Create(new StreamReader(new PartStream(entry, budget, most), new UTF8Encoding(true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false), settings));
    }

    /// <summary>The name of the element, without its prefix.</summary>
    public string Name => xml.LocalName;

    /// <summary>How deep the element stands; 0 for the outermost.</summary>
    public int Depth => xml.Depth;

    public bool IsEmpty => xml.IsEmptyElement;

    public bool IsText => xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public bool IsStart => xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => xml.NodeType == XmlNodeType.EndElement;

    public string Value => Guarded(() => xml.Value);

    /// <summary>An attribute without a namespace; null when there is none.</summary>
    public string? Attribute(string name) => Guarded(() => xml.GetAttribute(name));

    /// <summary>An attribute with a namespace of any kind; null when there is none.</summary>
    public string? RelationId() => Guarded(() =>
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    });

    /// <summary>Moves on; false at the end.</summary>
    public bool Read() => Guarded(xml.Read)
        && (xml.Depth <= WorkbookLimits.Depth ? true : throw new WorkbookRefusedException("too-deep", $"{part} is nested deeper than any workbook"));

    public void Dispose() => xml.Dispose();

    /// <summary>The reader may find what is wrong at any step.</summary>
    private T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (XmlException trouble)
        {
            throw new WorkbookRefusedException("broken-xml", trouble.Message.Contains("DTD", StringComparison.Ordinal)
                ? $"{part} holds a DTD, which workbooks do not use"
                : $"{part} is damaged at line {trouble.LineNumber}; save the workbook again");
        }
        catch (DecoderFallbackException)
        {
            throw new WorkbookRefusedException("not-utf-8", $"{part} is not UTF-8 text; save the workbook again");
        }
    }
}
