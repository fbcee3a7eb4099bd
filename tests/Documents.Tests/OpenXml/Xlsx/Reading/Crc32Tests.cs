using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData(9, 0xCBF43926)]
    public void Checksum_OfTheDigits_IsThatOfTheStandard(int digits, uint expected) =>
        Assert.Equal(expected, Crc32.End(Crc32.Append(Crc32.Start, "123456789"u8[..digits])));

    [Fact]
    public void Checksum_OfAnyLengthInAnyPieces_IsThatOfTheTables()
    {
        var random = new Random(32);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(0, 3_000)];
            random.NextBytes(bytes);
            var split = random.Next(0, bytes.Length + 1);
            var start = (uint)random.NextInt64(1L << 32);
            Assert.Equal(
                Crc32.AppendWithTables(start, bytes),
                Crc32.Append(Crc32.Append(start, bytes.AsSpan(..split)), bytes.AsSpan(split..))
            );
        }
    }
}
