using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Computes the checksum of a file in a zip archive (CRC-32, ISO 3309).</summary>
internal static class Crc32
{
    public const uint Start = uint.MaxValue;

    /// <summary>The polynomial, with its bits in reverse order.</summary>
    private const uint Polynomial = 0xEDB88320;

    private static readonly Vector128<ulong> ByOne = CreateFactors(128);

    private static readonly Vector128<ulong> ByFour = CreateFactors(512);

    /// <summary>The number of bytes that one step adds.</summary>
    private const int Step = 8;

    /// <summary>The tables for a byte that is followed by 0 to 7 other bytes, one table after another.</summary>
    private static readonly uint[] Tables = CreateTables();

    /// <summary>The minimum number of bytes for which folding is faster than the tables.</summary>
    private const int MinFolded = 256;

    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        if (Pclmulqdq.IsSupported && bytes.Length >= MinFolded)
        {
            var whole = bytes.Length & ~(Vector128<byte>.Count - 1);
            crc = Fold(crc, bytes[..whole]);
            bytes = bytes[whole..];
        }

        return AppendWithTables(crc, bytes);
    }

    /// <summary>Adds more bytes, eight at a time.</summary>
    internal static uint AppendWithTables(uint crc, ReadOnlySpan<byte> bytes)
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

    /// <summary>
    /// Adds a multiple of 16 bytes, at least 64, by carry-less multiplication. Multiplying a block by the right power
    /// of x, modulo the polynomial, moves the block towards the end without changing the checksum. Four blocks at a
    /// time are therefore added to the next four. The 16 bytes that remain at the end have the same checksum as all the
    /// bytes.
    /// </summary>
    private static uint Fold(uint crc, ReadOnlySpan<byte> bytes)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (blocks[0], blocks[1], blocks[2], blocks[3]);
        a ^= Vector128.CreateScalar(crc).AsUInt64();
        for (blocks = blocks[4..]; blocks.Length >= 4; blocks = blocks[4..])
        {
            a = Move(a, ByFour) ^ blocks[0];
            b = Move(b, ByFour) ^ blocks[1];
            c = Move(c, ByFour) ^ blocks[2];
            d = Move(d, ByFour) ^ blocks[3];
        }

        a = Move(Move(Move(a, ByOne) ^ b, ByOne) ^ c, ByOne) ^ d;
        foreach (var block in blocks)
        {
            a = Move(a, ByOne) ^ block;
        }

        return AppendWithTables(0, MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<ulong>>(in a)));
    }

    /// <summary>Moves a block towards the end by the number of bits for which these factors were computed.</summary>
    private static Vector128<ulong> Move(Vector128<ulong> block, Vector128<ulong> factors) =>
        Pclmulqdq.CarrylessMultiply(block, factors, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, factors, 0x11);

    /// <summary>Computes the factors that move both halves of a block by a number of bits.</summary>
    private static Vector128<ulong> CreateFactors(int bits) =>
        Vector128.Create(PowerOfX(bits + 32), PowerOfX(bits - 32));

    /// <summary>
    /// Computes a power of x, modulo the polynomial. The bits of the result are in reverse order and shifted one place
    /// to the left.
    /// </summary>
    private static ulong PowerOfX(int power)
    {
        var value = 0x80000000u;
        for (var i = 0; i < power; i++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return (ulong)value << 1;
    }

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
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
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
