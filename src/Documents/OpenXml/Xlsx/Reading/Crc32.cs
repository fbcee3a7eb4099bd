using System.Buffers.Binary;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Computes the checksum of a file in a zip (CRC-32, ISO 3309).</summary>
internal static class Crc32
{
    public const uint Start = uint.MaxValue;

    /// <summary>The number of bytes that one step adds.</summary>
    private const int Step = 8;

    /// <summary>The tables for a byte that is followed by 0 to 7 other bytes, one table after another.</summary>
    private static readonly uint[] Tables = CreateTables();

    /// <summary>Adds more bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> tables = Tables;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var (low, high) = (
                crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..])
            );
            crc =
                tables[0x700 + (byte)low]
                ^ tables[0x600 + (byte)(low >> 8)]
                ^ tables[0x500 + (byte)(low >> 16)]
                ^ tables[0x400 + (byte)(low >> 24)]
                ^ tables[0x300 + (byte)high]
                ^ tables[0x200 + (byte)(high >> 8)]
                ^ tables[0x100 + (byte)(high >> 16)]
                ^ tables[(byte)(high >> 24)];
        }

        foreach (var value in bytes)
        {
            crc = tables[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>Returns the checksum of the bytes added so far.</summary>
    public static uint End(uint crc) => ~crc;

    private static uint[] CreateTables()
    {
        var tables = new uint[Step * 256];
        for (var value = 0; value < tables.Length; value++)
        {
            var crc = value < 256 ? (uint)value : tables[value - 256];
            if (value < 256)
            {
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
                }
            }
            else
            {
                crc = tables[(byte)crc] ^ (crc >> 8);
            }

            tables[value] = crc;
        }

        return tables;
    }
}
