using System.Text.Json.Serialization;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>The figures for an enabler or an indicator in a <see cref="FiguresDocument"/>.</summary>
internal sealed record ItemPart
{
    /// <summary>The id of the enabler or indicator.</summary>
    [JsonPropertyName("item")]
    public string Item { get; init; } = "";

    [JsonPropertyName("everyone")]
    public EveryonePart Everyone { get; init; } = new();

    [JsonPropertyName("agencies")]
    public IReadOnlyList<GroupPart> Agencies { get; init; } = [];

    [JsonPropertyName("levels")]
    public IReadOnlyList<GroupPart> Levels { get; init; } = [];

    [JsonPropertyName("couldNotSay")]
    public IReadOnlyList<string> CouldNotSay { get; init; } = [];

    [JsonPropertyName("onlyInOneVote")]
    public int? OnlyInOneVote { get; init; }

    [JsonPropertyName("secondAverage")]
    public SecondAveragePart? SecondAverage { get; init; }

    [JsonPropertyName("isVoteSuppressed")]
    public bool IsVoteSuppressed { get; init; }

    /// <summary>
    /// The lowest score on the scale, with which the tallies start; absent if it is 1 or if there is no tally.
    /// </summary>
    [JsonPropertyName("firstScore")]
    public int? FirstScore { get; init; }
}

/// <summary>The figures for the whole group.</summary>
internal sealed record EveryonePart
{
    [JsonPropertyName("n")]
    public int? N { get; init; }

    [JsonPropertyName("skip")]
    public int? Skip { get; init; }

    /// <summary>The stored name of the standing.</summary>
    [JsonPropertyName("standing")]
    public string? Standing { get; init; }

    /// <summary>
    /// The number of people who chose each score, lowest score first, then the number who skipped the item; absent if
    /// these counts are not disclosed.
    /// </summary>
    [JsonPropertyName("tally")]
    public IReadOnlyList<int>? Tally { get; init; }
}

/// <summary>The figures for one agency or level of work.</summary>
internal sealed record GroupPart
{
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    [JsonPropertyName("shown")]
    public bool Shown { get; init; }

    /// <summary>
    /// The average: [numerator, denominator]. If there is a third number, −1 means "or less", and 1 means "or more".
    /// </summary>
    [JsonPropertyName("average")]
    public IReadOnlyList<long>? Average { get; init; }

    /// <summary>The counts, in the same form as in <see cref="EveryonePart"/>; only in open mode.</summary>
    [JsonPropertyName("tally")]
    public IReadOnlyList<int>? Tally { get; init; }
}

/// <summary>The average of a second vote, if nothing else about the vote is disclosed.</summary>
internal sealed record SecondAveragePart
{
    /// <summary>The average, in the same form as in <see cref="GroupPart"/>.</summary>
    [JsonPropertyName("average")]
    public IReadOnlyList<long> Average { get; init; } = [];

    /// <summary>The stored name of the shift from the first vote; absent if the average is about the same.</summary>
    [JsonPropertyName("than")]
    public string? Than { get; init; }
}
