using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>Reads workbooks made for the supplied framework or for another one.</summary>
internal static class WorkbookFiles
{
    public static Result<ResponseSet> Read(byte[] workbook, Framework? framework = null) =>
        ResponsesFile.Read(new MemoryStream(workbook), framework ?? ShippedFrameworks.Catalogue.Current);
}
