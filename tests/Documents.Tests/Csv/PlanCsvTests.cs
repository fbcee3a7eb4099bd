using System.Text;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class PlanCsvTests
{
    [Fact]
    public void Write_APlan_HasARowForEachActionAndEachEmptyPriority() =>
        Assert.Equal(
            """
            priority,enabler,title,why a priority,action,owner,person,due,status,made in
            1,3.1,Information sharing,"Low, and
            asked for","'=Agree; one, form \ for all
            by hand",Health visiting,Anna,2027-03-31,under way,Spring 2027
            1,3.1,Information sharing,"Low, and
            asked for",Hold a day,,,,not started,Autumn 2026
            1,3.1,Information sharing,"Low, and
            asked for",Print it,Council,,2027-01-01,done,Spring 2027
            2,1.2,Common agenda,,,,,,,
            ,2.1,Mutual understanding,,Meet,,Bob,2028-02-29,not started,Spring 2027

            """,
            Written(TestPlans.One).TrimStart('\uFEFF').ReplaceLineEndings("\n")
        );

    [Fact]
    public void Write_AnEmptyPlan_HasTheHeaderAlone() => Assert.Single(Written(new(null, [])).TrimEnd().Split('\n'));

    private static string Written(Plan plan)
    {
        using var file = new MemoryStream();
        PlanCsv.Write(plan, ShippedFrameworks.Catalogue.Current, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
