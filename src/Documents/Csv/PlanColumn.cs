namespace BeyondBoundaries.Documents.Csv;

/// <summary>A column of the CSV file of a plan, in the order in which <see cref="PlanCsv"/> writes them.</summary>
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
