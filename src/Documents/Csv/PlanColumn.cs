namespace BeyondBoundaries.Documents.Csv;

/// <summary>The columns in a plan's CSV file, in the order in which <see cref="PlanCsv"/> writes them.</summary>
internal enum PlanColumn
{
    Priority,
    Enabler,
    Title,
    Why,
    Action,
    Owner,
    Person,
    Due,
    Status,
    Round,
}
