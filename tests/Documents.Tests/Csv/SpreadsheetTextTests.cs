using BeyondBoundaries.Documents.Csv;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("it's", "it's")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void Protect_TextThatWouldBeAFormula_PutsAnApostropheInFront(string text, string expected) =>
        Assert.Equal(expected, SpreadsheetText.Protect(text));

    [Fact]
    public void Unprotect_WhatWasProtected_GivesItBack() =>
        Gen.Char["'=+-@\t\rab "]
            .Array[0, 6]
            .Select(characters => new string(characters))
            .Sample(text => SpreadsheetText.Unprotect(SpreadsheetText.Protect(text)) == text);

    [Fact]
    public void Protect_AnyText_NeverBeginsAsAFormula() =>
        Gen.String.Sample(text =>
            SpreadsheetText.Protect(text) is "" or [not ('=' or '+' or '-' or '@' or '\t' or '\r'), ..]
        );
}
