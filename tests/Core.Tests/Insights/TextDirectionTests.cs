using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("مركز الأسرة")]
    [InlineData("Hub מרכז")]
    [InlineData("\u202Eround")]
    [InlineData("round\u200F")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥")]
    [InlineData("𐤀𐤋𐤐")]
    public void Name_ThatChangesTheDirection_IsIsolated(string name) =>
        Assert.Equal($"\u2068{name}\u2069", TextDirection.Isolate(name));

    [Theory]
    [InlineData("round \u2067one")]
    [InlineData("round \u2069one")]
    public void Name_WithHalfAnIsolate_IsIsolatedWithoutIt(string name) =>
        Assert.Equal("\u2068round one\u2069", TextDirection.Isolate(name));

    [Theory]
    [InlineData("")]
    [InlineData("Health visiting")]
    [InlineData("😀 Élan 24 · 東京")]
    public void Name_FromLeftToRight_StaysAsItIs(string name) => Assert.Equal(name, TextDirection.Isolate(name));
}
