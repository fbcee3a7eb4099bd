namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A table of answers on a sheet that is not read.</summary>
/// <param name="Kind">The name of the sheet that it belongs on: Scores or Notes.</param>
/// <param name="IsCertain">
/// Whether the table is certain to contain people's answers: a table of scores that says whose they are, or a table of
/// notes that uses the words of our Notes sheet.
/// </param>
/// <param name="HasRowForEachPerson">Whether each person has a row instead of a column.</param>
internal sealed record StrayAnswers(string Kind, bool IsCertain, bool HasRowForEachPerson);
