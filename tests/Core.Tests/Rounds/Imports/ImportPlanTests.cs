using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;

namespace BeyondBoundaries.Core.Tests.Rounds.Imports;

public sealed class ImportPlanTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);
    private static readonly Item First = Framework.Enablers[0];

    [Fact]
    public void Plan_OfEveryKindOfParticipant_SaysWhatWouldHappenToEach()
    {
        var known = new Dictionary<string, Response>
        {
            ["same"] = Person("same", 2, "Council"),
            ["changed"] = Person("changed", 2, "Council"),
        };
        var plan = ImportPlan.Create(
            Set(
                Person("new", 4, "council"),
                Person("same", 2, "Council"),
                Person("changed", 3, "Council"),
                Person("nothing", 0, "Council"),
                Person("SPENT234", 1),
                Person("FREE2345", 1),
                Person("lost", 1, "Elsewhere")
            ),
            Round(ConfidentialityMode.Confidential, known)
        );

        Assert.Equal(
            [
                ImportOutcome.Added,
                ImportOutcome.Unchanged,
                ImportOutcome.Changed,
                ImportOutcome.NoAnswers,
                ImportOutcome.Refused,
                ImportOutcome.Added,
                ImportOutcome.Refused,
            ],
            plan.Participants.Select(line => line.Outcome)
        );
        Assert.Equal("The round has no agency called “Elsewhere”", plan.Participants[^1].Reason);
        Assert.False(plan.CanImport);
        Assert.True(
            (
                plan with
                {
                    Participants = [.. plan.Participants.Where(line => line.Outcome != ImportOutcome.Refused)],
                }
            ).CanImport
        );
    }

    [Fact]
    public void Plan_OfManyWrongLines_StopsEarlyAndSaysEachCauseOnce()
    {
        var people = Enumerable
            .Range(0, ImportPlan.MaxParticipants)
            .Select(i => Person($"P{i}", 1, i % 2 == 0 ? "Elsewhere" : new string('y', 5_000)));
        var plan = ImportPlan.Create(
            Set([Person("known", 2), .. people]),
            Round(ConfidentialityMode.Confidential, new())
        );

        Assert.Equal(ImportPlan.MaxRefused, plan.Count(ImportOutcome.Refused));
        Assert.True(plan.IsTruncated);
        Assert.False(plan.CanImport);
        Assert.Equal(
            [
                ("The round has no agency called “Elsewhere”", 50, "P0"),
                ($"The round has no agency called “{new string('y', 100)}…”", 50, "P1"),
            ],
            plan.RefusalReasons.Select(cause => (cause.Reason, cause.People, cause.FirstParticipant))
        );
        // All participants with the same problem share one string.
        Assert.Equal(
            2,
            plan.Participants.Where(line => line.Reason.Length > 0)
                .Select(line => line.Reason)
                .Distinct(ReferenceEqualityComparer.Instance)
                .Count()
        );
    }

    [Fact]
    public void ProblemOf_AFileOfMoreThanCanBeReadIn_IsOneSentence()
    {
        var people = Enumerable.Range(0, ImportPlan.MaxParticipants).Select(i => Person($"P{i}", 1)).ToArray();
        var note = new Note(NoteKind.Working, First.Id, "x");
        var wordy = people[0] with { Notes = [.. Enumerable.Repeat(note, ImportPlan.MaxTexts)] };

        Assert.Null(ImportPlan.FindProblem(Set(people)));
        Assert.Equal("too-many-people", ImportPlan.FindProblem(Set([.. people, Person("more", 1)]))!.Code);
        Assert.Null(ImportPlan.FindProblem(Set(wordy)));
        Assert.Equal("too-many-texts", ImportPlan.FindProblem(Set(wordy, people[1] with { Notes = [note] }))!.Code);
    }

    [Fact]
    public void Plan_InModeAnonymous_TakesUnspentCodesAlone()
    {
        var plan = ImportPlan.Create(
            Set(Person("P1", 1), Person("SPENT234", 1), Person("FREE2345", 1, "Elsewhere")),
            Round(ConfidentialityMode.Anonymous, new())
        );

        Assert.Equal(
            [ImportOutcome.Refused, ImportOutcome.CodeUsed, ImportOutcome.Added],
            plan.Participants.Select(line => line.Outcome)
        );
    }

    [Fact]
    public void Plan_InModeOpen_RefusesANameThatSomebodyHas()
    {
        var plan = ImportPlan.Create(
            Set(Person("ann", 1), Person("Bob", 1), Person("Cy", 1), Person("CY", 2)),
            Round(ConfidentialityMode.Open, new())
        );

        Assert.Equal(
            [ImportOutcome.Refused, ImportOutcome.Added, ImportOutcome.Refused, ImportOutcome.Refused],
            plan.Participants.Select(line => line.Outcome)
        );
    }

    [Fact]
    public void Plan_OfAnswersThatNobodyIsAskedFor_LeavesThemOutAndSaysSo()
    {
        var indicator = Framework.IndicatorsOf(First.Enabler).First();
        var person = Person("P1", 2) with { SecondVote = AnswerSet.Empty(Framework).With(First, Answer.FromScore(4)) };
        var plan = ImportPlan.Create(
            Set(person with { Answers = person.Answers.With(indicator, Answer.FromScore(5)) }),
            Round(ConfidentialityMode.Confidential, new())
        );

        Assert.Equal([$"again:{First.Id}", indicator.Id], plan.IgnoredColumns);
        Assert.Equal(ImportOutcome.Added, plan.Participants[0].Outcome);
        Assert.False(
            ImportPlan
                .KeepOpenBallots(plan.Participants[0].Response, Framework, [Ballot.Enablers])
                .Answers[indicator]
                .IsAnswered
        );
        Assert.Empty(
            ImportPlan
                .Create(
                    Set(person),
                    Round(ConfidentialityMode.Confidential, new()) with
                    {
                        OpenBallots = [Ballot.Enablers, Ballot.SecondVote(First)],
                    }
                )
                .IgnoredColumns
        );
    }

    [Fact]
    public void Plan_OfWhatIsTheSameButForAnythingItCompares_IsAChange()
    {
        var before = Person("P1", 2, "Council") with
        {
            Notes = [new(NoteKind.Working, First.Id, "One")],
            SpectrumNow = "apart",
        };
        Response[] changed =
        [
            before with
            {
                Notes = [new(NoteKind.Working, First.Id, "Two")],
            },
            before with
            {
                Notes = [],
            },
            before with
            {
                SpectrumNow = null,
            },
            before with
            {
                Agency = "Health",
            },
            before with
            {
                Level = "strategic",
            },
        ];
        var round = Round(ConfidentialityMode.Confidential, new() { ["P1"] = before });

        Assert.Equal(
            ImportOutcome.Unchanged,
            ImportPlan.Create(Set(before with { Notes = [.. before.Notes] }), round).Participants[0].Outcome
        );
        Assert.All(
            changed,
            response =>
                Assert.Equal(ImportOutcome.Changed, ImportPlan.Create(Set(response), round).Participants[0].Outcome)
        );
    }

    private static ImportRound Round(ConfidentialityMode mode, Dictionary<string, Response> known) =>
        new(
            mode,
            ["Council", "Health"],
            [Ballot.Enablers],
            known,
            new Dictionary<string, bool> { ["SPENT234"] = true, ["FREE2345"] = false },
            new HashSet<string>(["Ann"], StringComparer.OrdinalIgnoreCase)
        );

    private static ResponseSet Set(params Response[] people) => ResponseSet.InOrderOfAppearance(Framework, people);

    /// <summary>Creates a person who gave the first enabler this score; 0 means no answer.</summary>
    private static Response Person(string id, int score, string agency = "") =>
        new(
            id,
            agency,
            "",
            score == 0 ? AnswerSet.Empty(Framework) : AnswerSet.Empty(Framework).With(First, Answer.FromScore(score))
        );
}
