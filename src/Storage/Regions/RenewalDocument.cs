using System.Text.Json.Serialization;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>
/// A renewal as it is stored, in JSON. Every existing database depends on the names of the properties. A property may
/// be added if documents without it still mean the same thing; any other change needs a new <see cref="Format"/> and a
/// step in <see cref="RenewalFormat"/> that reads the previous format.
/// </summary>
internal sealed record RenewalDocument
{
    /// <summary>The version of the names and structures in this document.</summary>
    [JsonPropertyName("format")]
    public int Format { get; init; }

    /// <summary>The version of the disclosure rule that determined what the figures show.</summary>
    [JsonPropertyName("rule")]
    public int Rule { get; init; }

    [JsonPropertyName("areas")]
    public IReadOnlyList<AreaPart> Areas { get; init; } = [];

    [JsonPropertyName("items")]
    public IReadOnlyList<RenewedItemPart> Items { get; init; } = [];

    internal sealed record AreaPart
    {
        [JsonPropertyName("area")]
        public Guid Area { get; init; }

        /// <summary>The id of the figures that the area shared. Format 1 has <see cref="Round"/> instead.</summary>
        [JsonPropertyName("shared")]
        public Guid Shared { get; init; }

        /// <summary>The id of the round that the area shared; null except in format 1.</summary>
        [JsonPropertyName("round")]
        public Guid? Round { get; init; }

        [JsonPropertyName("group")]
        public int Group { get; init; }

        [JsonPropertyName("items")]
        public IReadOnlyList<string> Items { get; init; } = [];
    }

    internal sealed record RenewedItemPart
    {
        [JsonPropertyName("item")]
        public string Item { get; init; } = "";

        [JsonPropertyName("areas")]
        public int Areas { get; init; }

        /// <summary>
        /// The lower quartile, the median and the upper quartile, each as a number of half points; null if suppressed.
        /// </summary>
        [JsonPropertyName("figures")]
        public IReadOnlyList<int>? Figures { get; init; }

        [JsonPropertyName("suppressed")]
        public string? Suppressed { get; init; }
    }
}
