namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A file in a zip archive, as described in the archive's directory.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Method">The compression method: 0 for stored, 8 for deflated.</param>
/// <param name="Crc">The checksum of its content.</param>
/// <param name="Content">Its bytes as stored in the archive.</param>
internal sealed record ZipEntry(string Name, int Method, uint Crc, ReadOnlyMemory<byte> Content);
