using BeyondBoundaries.Documents.Exports;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>An export as a file to download.</summary>
internal static class ExportFile
{
    /// <summary>Writes the content in a format; null when there is no such format, or none for this content.</summary>
    /// <param name="format">The format; null when there is none of the name that was asked for.</param>
    /// <param name="content">What the file is made from.</param>
    /// <param name="name">The file's name, without its end.</param>
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

    /// <summary>A file that is written already.</summary>
    public static FileContentResult Create(byte[] file, string contentType, string name) =>
        new(file, contentType) { FileDownloadName = name };
}
