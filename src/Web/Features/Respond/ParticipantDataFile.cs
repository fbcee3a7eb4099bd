using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>Writes all stored data about a participant to a file that people and programs can read.</summary>
internal static class ParticipantDataFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(ParticipantDataView data, Framework framework)
    {
        var own = data.Response;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                own.PartnershipName,
                own.RoundName,
                Confidentiality = ConfidentialityText.GetName(own.Confidentiality.Mode),
                DeletedOn = own.DeleteOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                You = new
                {
                    Name = NullIfEmpty(own.Name),
                    Agency = NullIfEmpty(own.Agency),
                    LevelOfWork = NullIfEmpty(own.Level),
                    EmailAddress = NullIfEmpty(data.Email),
                    LastReminder = data.RemindedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    CountedAsTheSamePersonIn = NullIfEmpty(data.SameAs),
                    BroughtInByAFile = data.FromFile,
                    KeyedInFromPaper = data.Keyed,
                    EmptyFormFromFacilitator = data.EmptyForm,
                    PrivateLink = "We keep a scrambled copy of your private link. "
                        + "It cannot be turned back into the link.",
                },
                Ballots = own.Ballots.Select(ballot => ToJsonBallot(ballot, framework)),
                data.Submissions,
            },
            Json
        );
    }

    private static object ToJsonBallot(ParticipantBallotView own, Framework framework) =>
        new
        {
            Asks = ParticipantBallotText.GetTitle(own.Ballot, framework),
            IsRevealed = !own.IsOpen,
            IsSubmitted = own.Submitted,
            IsCountedByFacilitator = own.CountedAtReveal,
            TimesSaved = own.Version,
            Answers = own.Ballot.Kind is BallotKind.Challenges or BallotKind.Priorities
                ? null
                : own
                    .Ballot.GetItems(framework)
                    .Select(item => new
                    {
                        item.Id,
                        item.Title,
                        Answer = AnswerText.Describe(own.Answers[item], framework.Scale),
                    }),
            SpectrumToday = FindPosition(own.SpectrumNow, framework),
            SpectrumWanted = FindPosition(own.SpectrumWanted, framework),
            Notes = own.Ballot.Kind != BallotKind.Enablers
                ? null
                : own.Notes.Select(note => new
                {
                    Question = DescribeQuestion(note.Kind),
                    About = framework.Find(note.About)?.Short
                        ?? framework.Themes.First(theme => theme.Id == note.About).Title,
                    note.Text,
                }),
            Challenges = own.Ballot.Kind != BallotKind.Challenges
                ? null
                : own.Challenges.Select(mark => new
                {
                    Challenge = ChallengeFormValues.Find(framework, mark.Challenge)!.Title,
                    Examples = mark.Examples.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                    WhatCanBeDone = AnswerText.DescribeScope(ChallengeFormValues.FormatScope(mark.Reach)),
                    Note = NullIfEmpty(mark.Note),
                }),
            EnablersToStartWith = own.Ballot.Kind != BallotKind.Priorities
                ? null
                : own.Priorities.Select(enabler => framework.Find(enabler)!.Short),
        };

    private static string DescribeQuestion(NoteKind kind) =>
        kind switch
        {
            NoteKind.Working => "What is working well?",
            NoteKind.Evidence => "What is the evidence?",
            _ => "What are the key areas where progress is needed?",
        };

    private static string? FindPosition(string id, Framework framework) =>
        framework.Definition.Spectrum?.Positions.FirstOrDefault(position => position.Id == id)?.Title;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
