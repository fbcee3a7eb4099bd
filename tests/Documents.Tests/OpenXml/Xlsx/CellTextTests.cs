using BeyondBoundaries.Documents.OpenXml.Xlsx;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("plain_text", "plain_text")]
    [InlineData("a\rb\n\t", "a_x000D_b\n\t")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("\u0001\uFFFF", "_x0001__xFFFF_")]
    [InlineData("_x0005\r", "_x005F_x0005_x000D_")]
    [InlineData("😀", "😀")]
    public void Encode_WhatXmlCannotHold_IsWrittenAsItsCode(string text, string coded) =>
        Assert.Equal(coded, CellText.Encode(text));

    [Fact]
    public void Encode_HalfACharacter_IsWrittenAsItsCode() => Assert.Equal("a_xD83D_", CellText.Encode($"a{"😀"[0]}"));

    [Fact]
    public void Decode_WhatWasEncoded_GivesItBack() =>
        Gen.OneOf(Gen.String, Gen.Char["_x0005FdD\r\n"].Array[0, 20].Select(characters => new string(characters)))
            .Sample(text => CellText.Decode(CellText.Encode(text)) == text);
}
