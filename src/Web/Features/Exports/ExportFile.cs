using BeyondBoundaries.Documents.Exports;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Exports;

/// <summary>Creates an export as a file to download.</summary>
internal static class ExportFile
{
    /// <summary>
    /// Creates the file in this format; null if there is no such format, or if the format is not available for this
    /// content.
    /// </summary>
    /// <param name="format">The format; null if no format has the requested name.</param>
    /// <param name="content">The content of the file.</param>
    /// <param name="name">The file's name, without its extension.</param>
    public static FileContentResult? Create<TContent>(ExportFormat<TContent>? format, TContent content, string name)
    {
        if (format is null || !format.IsAvailable(content))
        {
            return null;
        }

        using var file = new MemoryStream();
        format.Write(content, file);
        return Create(file.ToArray(), format.ContentType, $"{name}.{format.Name}");
    }

    /// <summary>Creates a download from a file that has already been written.</summary>
    public static FileContentResult Create(byte[] file, string contentType, string name) =>
        new(file, contentType) { FileDownloadName = name };
}
