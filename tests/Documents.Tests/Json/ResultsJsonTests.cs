using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Tests.OpenXml;

namespace BeyondBoundaries.Documents.Tests.Json;

public sealed class ResultsJsonTests
{
    [Fact]
    public void Results_OfAFullRound_HoldItsNamesNotesSpectrumChallengesAndPlan()
    {
        var root = Read(FullRound.Results(), isNamed: true);
        Assert.Equal("Northbrook", root.GetProperty("partnership").GetString());
        Assert.Equal("Autumn 2026", root.GetProperty("round").GetString());
        Assert.Equal("2026-11-20", root.GetProperty("closed").GetString());
        Assert.Contains(
            root.GetProperty("notes").EnumerateArray(),
            note =>
                note.GetProperty("text").GetString() == FullRound.Picked
                && note.GetProperty("author").ValueKind == JsonValueKind.Null
        );
        Assert.Equal(22, root.GetProperty("spectrum")[0].GetProperty("now").GetInt32());
        Assert.Equal(22, root.GetProperty("challenges")[0].GetProperty("influence").GetInt32());
        Assert.Equal("3.1", root.GetProperty("priorityVotes")[0].GetProperty("enabler").GetString());
        Assert.Equal(22, root.GetProperty("priorityVotes")[0].GetProperty("people").GetInt32());
        var plan = root.GetProperty("plan");
        Assert.Equal("3.1", plan.GetProperty("priorities")[0].GetProperty("enabler").GetString());
        Assert.Equal("2027-03-31", plan.GetProperty("actions")[0].GetProperty("due").GetString());
        Assert.Equal("under_way", plan.GetProperty("actions")[0].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, true)]
    [InlineData(ConfidentialityMode.Confidential, false)]
    [InlineData(ConfidentialityMode.Anonymous, false)]
    public void Notes_InJson_HaveAuthorsInOpenModeOnly(ConfidentialityMode mode, bool isNamed) =>
        Assert.Equal(
            isNamed,
            Read(FullRound.Results(mode), isNamed: false).GetRawText().Contains("Someone-", StringComparison.Ordinal)
        );

    [Fact]
    public void Results_OfFour_HoldNoNotes()
    {
        var few = FullRound.Responses with { Responses = [.. FullRound.Responses.Responses.Take(4)] };
        var root = Read(RoundResults.Compute(few, Confidentiality.Default), isNamed: false);
        Assert.All(
            ["notes", "spectrum", "challenges", "priorityVotes"],
            name => Assert.Equal(0, root.GetProperty(name).GetArrayLength())
        );
        Assert.Equal(JsonValueKind.Null, root.GetProperty("plan").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("partnership").ValueKind);
    }

    private static JsonElement Read(RoundResults results, bool isNamed)
    {
        using var file = new MemoryStream();
        ResultsJson.Write(results, file, isNamed ? ExportedFile.Details : null, isNamed ? TestPlans.One : null);
        return JsonDocument.Parse(file.ToArray()).RootElement;
    }
}
