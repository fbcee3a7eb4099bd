using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;

namespace BeyondBoundaries.Core.Tests.Rounds.Imports;

public sealed class ImportPlanTests
{
    private static readonly Framework Framework = SmallFramework.OfLevels(5);
    private static readonly Item First = Framework.Enablers[0];

    [Fact]
    public void Plan_OfEveryKindOfParticipant_SaysWhatWouldHappenToEach()
    {
        var known = new Dictionary<string, Response> { ["same"] = Person("same", 2, "Council"), ["changed"] = Person("changed", 2, "Council") };
        var plan = ImportPlan.Of(
            Set(Person("new", 4, "council"), Person("same", 2, "Council"), Person("changed", 3, "Council"), Person("nothing", 0, "Council"), Person("SPENT234", 1), Person("FREE2345", 1), Person("lost", 1, "Elsewhere")),
            Round(ConfidentialityMode.Confidential, known));

        Assert.Equal(
            [ImportFate.Added, ImportFate.Same, ImportFate.Changed, ImportFate.Empty, ImportFate.Refused, ImportFate.Added, ImportFate.Refused],
            plan.Lines.Select(line => line.Fate));
        Assert.Equal("The round has no agency “Elsewhere”", plan.Lines[^1].Why);
        Assert.False(plan.CanBeDone);
        Assert.True((plan with { Lines = [.. plan.Lines.Where(line => line.Fate != ImportFate.Refused)] }).CanBeDone);
    }

    [Fact]
    public void Plan_OfManyWrongLines_StopsEarlyAndSaysEachCauseOnce()
    {
        var people = Enumerable.Range(0, ImportPlan.MostPeople).Select(i => Person($"P{i}", 1, i % 2 == 0 ? "Elsewhere" : new string('y', 5_000)));
        var plan = ImportPlan.Of(Set([Person("known", 2), .. people]), Round(ConfidentialityMode.Confidential, new()));

        Assert.Equal(ImportPlan.MostRefused, plan.Count(ImportFate.Refused));
        Assert.True(plan.IsCut);
        Assert.False(plan.CanBeDone);
        Assert.Equal([("The round has no agency “Elsewhere”", 50, "P0"), ($"The round has no agency “{new string('y', 100)}…”", 50, "P1")], plan.Causes.Select(cause => (cause.Why, cause.People, cause.First)));
        // One text for all of them, however many there are.
        Assert.Equal(2, plan.Lines.Where(line => line.Why.Length > 0).Select(line => line.Why).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void ProblemOf_AFileOfMoreThanCanBeReadIn_IsOneSentence()
    {
        var people = Enumerable.Range(0, ImportPlan.MostPeople).Select(i => Person($"P{i}", 1)).ToArray();
        var note = new Note(NoteKind.Working, First.Id, "x");
        var wordy = people[0] with { Notes = [.. Enumerable.Repeat(note, ImportPlan.MostTexts)] };

        Assert.Null(ImportPlan.ProblemOf(Set(people)));
        Assert.Equal("too-many-people", ImportPlan.ProblemOf(Set([.. people, Person("more", 1)]))!.Code);
        Assert.Null(ImportPlan.ProblemOf(Set(wordy)));
        Assert.Equal("too-many-texts", ImportPlan.ProblemOf(Set(wordy, people[1] with { Notes = [note] }))!.Code);
    }

    [Fact]
    public void Plan_InModeAnonymous_TakesUnspentCodesAlone()
    {
        var plan = ImportPlan.Of(Set(Person("P1", 1), Person("SPENT234", 1), Person("FREE2345", 1, "Elsewhere")), Round(ConfidentialityMode.Anonymous, new()));

        Assert.Equal([ImportFate.Refused, ImportFate.Used, ImportFate.Added], plan.Lines.Select(line => line.Fate));
    }

    [Fact]
    public void Plan_InModeOpen_RefusesANameThatSomebodyHas()
    {
        var plan = ImportPlan.Of(Set(Person("ann", 1), Person("Bob", 1), Person("Cy", 1), Person("CY", 2)), Round(ConfidentialityMode.Open, new()));

        Assert.Equal([ImportFate.Refused, ImportFate.Added, ImportFate.Refused, ImportFate.Refused], plan.Lines.Select(line => line.Fate));
    }

    [Fact]
    public void Plan_OfAnswersThatNobodyIsAskedFor_LeavesThemOutAndSaysSo()
    {
        var indicator = Framework.IndicatorsOf(First.Enabler).First();
        var person = Person("P1", 2) with { Again = Answers.None(Framework).With(First, Answer.Score(4)) };
        var plan = ImportPlan.Of(Set(person with { Answers = person.Answers.With(indicator, Answer.Score(5)) }), Round(ConfidentialityMode.Confidential, new()));

        Assert.Equal([$"again:{First.Id}", indicator.Id], plan.LeftOut);
        Assert.Equal(ImportFate.Added, plan.Lines[0].Fate);
        Assert.False(ImportPlan.Asked(plan.Lines[0].Response, Framework, [Ballot.Enablers]).Answers[indicator].IsAnswered);
        Assert.Empty(ImportPlan.Of(Set(person), Round(ConfidentialityMode.Confidential, new()) with { Open = [Ballot.Enablers, Ballot.Again(First)] }).LeftOut);
    }

    [Fact]
    public void Plan_OfWhatIsTheSameButForAnythingItCompares_IsAChange()
    {
        var before = Person("P1", 2, "Council") with { Notes = [new(NoteKind.Working, First.Id, "One")], SpectrumNow = "apart" };
        Response[] changed =
        [
            before with { Notes = [new(NoteKind.Working, First.Id, "Two")] },
            before with { Notes = [] },
            before with { SpectrumNow = null },
            before with { Agency = "Health" },
            before with { Level = "strategic" },
        ];
        var round = Round(ConfidentialityMode.Confidential, new() { ["P1"] = before });

        Assert.Equal(ImportFate.Same, ImportPlan.Of(Set(before with { Notes = [.. before.Notes] }), round).Lines[0].Fate);
        Assert.All(changed, response => Assert.Equal(ImportFate.Changed, ImportPlan.Of(Set(response), round).Lines[0].Fate));
    }

    private static ImportRound Round(ConfidentialityMode mode, Dictionary<string, Response> known) =>
        new(mode, ["Council", "Health"], [Ballot.Enablers], known, new Dictionary<string, bool> { ["SPENT234"] = true, ["FREE2345"] = false }, new HashSet<string>(["Ann"], StringComparer.OrdinalIgnoreCase));

    private static ResponseSet Set(params Response[] people) => ResponseSet.InOrderOfAppearance(Framework, people);

    /// <summary>Somebody who gave the first enabler a score; 0 for nothing.</summary>
    private static Response Person(string id, int score, string agency = "") =>
        new(id, agency, "", score == 0 ? Answers.None(Framework) : Answers.None(Framework).With(First, Answer.Score(score)));
}
