using System.Xml;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Limits the number of different names in a part, because an XML reader keeps all of them in memory.
/// </summary>
internal sealed class LimitedNameTable : NameTable
{
    private int count;

    public override string Add(string key) => base.Get(key) ?? base.Add(Counted(key));

    public override string Add(char[] key, int start, int len)
    {
        if (base.Get(key, start, len) is { } known)
        {
            return known;
        }

        Counted("");
        return base.Add(key, start, len);
    }

    private string Counted(string key) =>
        ++count <= WorkbookLimits.MaxNames
            ? key
            : throw new WorkbookRefusedException(
                "too-many-names",
                "the workbook contains more kinds of tags and attributes than any real workbook"
            );
}
