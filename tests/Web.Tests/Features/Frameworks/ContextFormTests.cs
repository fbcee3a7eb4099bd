using BeyondBoundaries.Web.Features.Frameworks;

namespace BeyondBoundaries.Web.Tests.Features.Frameworks;

public sealed class ContextFormTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(49, 50)]
    [InlineData(50, 50)]
    [InlineData(51, 51)]
    public void WithRows_OfManyRows_KeepsThemAll(int rows, int shown)
    {
        var form = new ContextForm { Challenges = Rows(rows), Positions = Rows(rows) }.WithRows();

        Assert.Equal((shown, shown), (form.Challenges.Count, form.Positions.Count));
        Assert.Equal(Rows(rows), form.Challenges.Take(rows));
        Assert.Equal(Rows(rows), form.Positions.Take(rows));
    }

    [Theory]
    [InlineData("Where are we?", null, "Question")]
    [InlineData(null, "A report", "Source")]
    [InlineData(" ", "", null)]
    public void Problems_WithTextButNoPositions_SayThatItWouldBeLost(string? question, string? source, string? field)
    {
        var problems = new ContextForm { Question = question, Source = source }
            .FindProblems()
            .ToList();

        Assert.Equal(field is null ? [] : [field], problems.Select(problem => problem.Field));
        Assert.All(
            problems,
            problem => Assert.Equal("Enter at least 2 positions, or leave this field empty", problem.Message)
        );
    }

    [Theory]
    [InlineData("Positions[0].Title", "Row")]
    [InlineData("Positions[1].Title", "Row", "")]
    [InlineData("Positions[0].Title", "", "Row")]
    public void Problems_WithOnePosition_AreShownAtAnEmptyOneIfThereIsOne(string field, params string[] titles)
    {
        var form = new ContextForm
        {
            Question = "Where are we?",
            Positions = [.. titles.Select(title => new ContextForm.Row { Title = title })],
        };

        var problem = Assert.Single(form.FindProblems());
        Assert.Equal((field, "spectrum-size"), (problem.Field, problem.Code));
    }

    private static List<ContextForm.Row> Rows(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new ContextForm.Row { Title = $"Row {i}" })];
}
