using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Rounds;

/// <summary>Tests the rules for the closing date, and the rules for when a reminder is due.</summary>
public sealed class ClosingDateRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);
    private static readonly DateOnly DeleteOn = new(2028, 11, 29);

    [Theory]
    [InlineData("29 November 2026", 0)]
    [InlineData("20/12/2026", 21)]
    [InlineData("2028-11-28", 730)]
    public void Parse_OfADateThatCanBeKept_CountsTheDaysLeft(string text, int days) =>
        Assert.Equal(days, ClosingDateRules.CountDaysLeft(ClosingDateRules.Parse(text, Today, DeleteOn).Value, Today));

    [Theory]
    [InlineData("soon", "Enter the closing date, such as 20 December 2026")]
    [InlineData("28 November 2026", "today or in the future")]
    [InlineData("29 November 2028", "before 29 November 2028")]
    public void Parse_OfAnythingElse_SaysWhatToEnter(string text, string message) =>
        Assert.Contains(
            message,
            Assert.Single(ClosingDateRules.Parse(text, Today, DeleteOn).Problems).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-6, false)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Reminder_AfterAnEarlierOne_IsDueAfterAWeek(int days, bool due) =>
        Assert.Equal(due, ReminderRules.IsDue(Today.AddDays(days), Today));

    [Fact]
    public void Reminder_WithoutAnEarlierOne_IsDue() => Assert.True(ReminderRules.IsDue(null, Today));
}
