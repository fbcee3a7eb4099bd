using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents;

/// <summary>Sample responses from 22 fictional people to the supplied framework.</summary>
public static class SampleRound
{
    private static readonly Lazy<ResponseSet> Read = new(() =>
    {
        using var file = Open();
        return ResponsesReader.Read(file, ShippedFrameworks.Catalogue.Current).Value
            ?? throw new InvalidOperationException("The sample supplied with the product is broken.");
    });

    /// <summary>The responses.</summary>
    public static ResponseSet Value => Read.Value;

    /// <summary>Opens the CSV file that the responses come from.</summary>
    public static Stream Open() => typeof(SampleRound).Assembly.GetManifestResourceStream("sample.csv")!;
}
