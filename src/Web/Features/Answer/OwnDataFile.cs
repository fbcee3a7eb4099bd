using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>Everything that is kept of a participant, as a file that people and programs can read.</summary>
internal static class OwnDataFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(OwnData data, Framework framework)
    {
        var own = data.Response;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                own.PartnershipName,
                own.RoundName,
                Confidentiality = ModeWords.Name(own.Confidentiality.Mode),
                DeletedOn = own.DeleteOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                You = new
                {
                    Name = Given(own.Name),
                    Agency = Given(own.Agency),
                    LevelOfWork = Given(own.Level),
                    EmailAddress = Given(data.Email),
                    CountedAsTheSamePersonIn = Given(data.SameAs),
                    BroughtInByAFile = data.FromFile,
                    PrivateLink = "We keep a fingerprint of its secret. The secret cannot be worked out from it.",
                },
                Ballots = own.Ballots.Select(ballot => BallotOf(ballot, framework)),
                data.Submissions,
            },
            Json);
    }

    private static object BallotOf(OwnBallot own, Framework framework) => new
    {
        Asks = BallotWords.Title(own.Ballot, framework),
        IsRevealed = !own.IsOpen,
        IsSubmitted = own.Submitted,
        TimesSaved = own.Version,
        Answers = own.Ballot.Kind == BallotKind.Challenges ? null : own.Ballot.Items(framework).Select(item => new
        {
            item.Id,
            item.Title,
            Answer = AnswerWords.Whole(own.Answers[item], framework.Scale),
        }),
        SpectrumToday = Position(own.SpectrumNow, framework),
        SpectrumWanted = Position(own.SpectrumWanted, framework),
        Notes = own.Ballot.Kind != BallotKind.Enablers ? null : own.Notes.Select(note => new
        {
            Question = QuestionOf(note.Kind),
            About = framework.Find(note.About)?.Short ?? framework.Themes.First(theme => theme.Id == note.About).Title,
            note.Text,
        }),
        Challenges = own.Ballot.Kind != BallotKind.Challenges ? null : own.Challenges.Select(mark => new
        {
            Challenge = ChallengeAnswers.Find(framework, mark.Challenge)!.Title,
            Examples = mark.Examples.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            WhatCanBeDone = AnswerWords.ReachLabel(ChallengeAnswers.WordOf(mark.Reach)),
            Note = Given(mark.Note),
        }),
    };

    private static string QuestionOf(NoteKind kind) => kind switch
    {
        NoteKind.Working => "What is working well?",
        NoteKind.Evidence => "What is the evidence?",
        _ => "What are the key areas where progress is needed?",
    };

    private static string? Position(string id, Framework framework) =>
        framework.Definition.Spectrum?.Positions.FirstOrDefault(position => position.Id == id)?.Title;

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
