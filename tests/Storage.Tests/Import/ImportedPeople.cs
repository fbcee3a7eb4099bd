using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Tests.Import;

/// <summary>The people and answers that the tests import.</summary>
internal static class ImportedPeople
{
    public static ResponseSet Set(params Response[] people) =>
        ResponseSet.InOrderOfAppearance(TinyFramework.Framework, people);

    public static Response Person(string id, int score, string agency, string? note = null) =>
        new(id, agency, "", AnswerSet.Empty(TinyFramework.Framework).With(TinyFramework.First, Answer.FromScore(score)))
        {
            Notes = note is null ? [] : [new(NoteKind.Working, TinyFramework.First.Id, note)],
        };
}
