using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents;

/// <summary>Made-up answers of 22 people to the shipped framework, for a first look.</summary>
public static class SampleRound
{
    private static readonly Lazy<ResponseSet> Read = new(() =>
    {
        using var file = Open();
        return ResponsesReader.Read(file, ShippedFrameworks.Catalogue.Current).Value
            ?? throw new InvalidOperationException("The sample that ships with the product is broken.");
    });

    /// <summary>The responses.</summary>
    public static ResponseSet Value => Read.Value;

    /// <summary>The responses as the CSV file that they came in.</summary>
    public static Stream Open() => typeof(SampleRound).Assembly.GetManifestResourceStream("sample.csv")!;
}
