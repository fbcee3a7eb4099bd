using System.Text.Json.Serialization;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// The figures for a ballot in a <see cref="FiguresDocument"/>. A property is not written if it has the default value
/// of its type: null, 0 or false.
/// </summary>
internal sealed record BallotFiguresPart
{
    [JsonPropertyName("ballot")]
    public BallotPart? Ballot { get; init; }

    [JsonPropertyName("participants")]
    public int Participants { get; init; }

    [JsonPropertyName("invited")]
    public int? Invited { get; init; }

    [JsonPropertyName("agencies")]
    public IReadOnlyList<string> Agencies { get; init; } = [];

    [JsonPropertyName("items")]
    public IReadOnlyList<ItemPart> Items { get; init; } = [];

    [JsonPropertyName("agenciesHeard")]
    public int AgenciesHeard { get; init; }

    [JsonPropertyName("notes")]
    public int Notes { get; init; }

    [JsonPropertyName("bigGapsByChance")]
    public int? BigGapsByChance { get; init; }

    [JsonPropertyName("spectrum")]
    public IReadOnlyList<SpectrumPart> Spectrum { get; init; } = [];

    [JsonPropertyName("challenges")]
    public IReadOnlyList<ChallengePart> Challenges { get; init; } = [];

    /// <summary>
    /// The priority votes; absent if there are none, or if the figures were stored before there were priority votes.
    /// </summary>
    [JsonPropertyName("priorityVotes")]
    public IReadOnlyList<PriorityVotePart>? PriorityVotes { get; init; }

    /// <summary>The changes since the previous round, by item id; only in open mode.</summary>
    [JsonPropertyName("paired")]
    public IReadOnlyDictionary<string, PairedChangePart> Paired { get; init; } =
        new Dictionary<string, PairedChangePart>();

    /// <summary>Descriptions of the changes since the previous round, by item id; only in confidential mode.</summary>
    [JsonPropertyName("pairedWords")]
    public IReadOnlyDictionary<string, PairedWordsPart> PairedWords { get; init; } =
        new Dictionary<string, PairedWordsPart>();
}

/// <summary>A ballot's kind and subject.</summary>
internal sealed record BallotPart
{
    /// <summary>The stored name of the kind; absent for the ballot on the enablers.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; init; }

    /// <summary>The id of the enabler that the ballot is about; empty if there is none.</summary>
    [JsonPropertyName("about")]
    public string About { get; init; } = "";
}

/// <summary>
/// The number of people who said that the partnership is at a position on the spectrum, and the number who want it
/// there.
/// </summary>
internal sealed record SpectrumPart
{
    [JsonPropertyName("position")]
    public string Position { get; init; } = "";

    [JsonPropertyName("now")]
    public int? Now { get; init; }

    [JsonPropertyName("wanted")]
    public int? Wanted { get; init; }
}

/// <summary>The number of people who named a type of challenge, with details of their answers.</summary>
internal sealed record ChallengePart
{
    [JsonPropertyName("challenge")]
    public string Challenge { get; init; } = "";

    [JsonPropertyName("people")]
    public int People { get; init; }

    [JsonPropertyName("of")]
    public int Of { get; init; }

    /// <summary>The number of people who chose each scope for action, by its stored name.</summary>
    [JsonPropertyName("reach")]
    public IReadOnlyDictionary<string, int> Reach { get; init; } = new Dictionary<string, int>();

    /// <summary>The number of people who ticked each example, in the framework's order.</summary>
    [JsonPropertyName("examples")]
    public IReadOnlyList<int> Examples { get; init; } = [];

    [JsonPropertyName("other")]
    public int Other { get; init; }
}

/// <summary>The number of people who would start with an enabler.</summary>
internal sealed record PriorityVotePart
{
    [JsonPropertyName("enabler")]
    public string Enabler { get; init; } = "";

    [JsonPropertyName("people")]
    public int People { get; init; }

    [JsonPropertyName("of")]
    public int Of { get; init; }
}

/// <summary>The change among the people who scored an item in both rounds.</summary>
internal sealed record PairedChangePart
{
    [JsonPropertyName("pairs")]
    public int Pairs { get; init; }

    [JsonPropertyName("up")]
    public int Up { get; init; }

    [JsonPropertyName("same")]
    public int Same { get; init; }

    [JsonPropertyName("down")]
    public int Down { get; init; }

    [JsonPropertyName("mean")]
    public double? Mean { get; init; }

    /// <summary>
    /// The stored name of the change in the mean: up or down by at least half a point, or about the same.
    /// </summary>
    [JsonPropertyName("meanFlag")]
    public string? MeanFlag { get; init; }

    [JsonPropertyName("overlap")]
    public double? Overlap { get; init; }

    /// <summary>The stored name of the overlap between the people in the two rounds.</summary>
    [JsonPropertyName("who")]
    public string? Who { get; init; }
}

/// <summary>The change, in words, among the people who scored an item in both rounds.</summary>
internal sealed record PairedWordsPart
{
    /// <summary>
    /// The stored name of the overlap between the people in the two rounds; absent if they are the same.
    /// </summary>
    [JsonPropertyName("who")]
    public string? Who { get; init; }

    /// <summary>The stored name of the movement; absent unless the people in the two rounds are the same.</summary>
    [JsonPropertyName("moved")]
    public string? Moved { get; init; }
}
