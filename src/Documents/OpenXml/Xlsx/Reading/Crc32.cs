namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Computes the checksum of a file in a zip (CRC-32, ISO 3309).</summary>
internal static class Crc32
{
    public const uint Start = uint.MaxValue;

    private static readonly uint[] Table =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(value =>
                Enumerable
                    .Range(0, 8)
                    .Aggregate((uint)value, (crc, _) => (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320)
            ),
    ];

    /// <summary>Adds more bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>Returns the checksum of the bytes added so far.</summary>
    public static uint End(uint crc) => ~crc;
}
