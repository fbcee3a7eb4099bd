using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The order of the pages in the first ballot: for each theme, its enablers and then its reflection; after all the
/// themes, the spectrum if the framework has one; and finally the check page.
/// </summary>
internal static class QuestionPath
{
    /// <summary>Gets the page after an enabler.</summary>
    public static string GetNext(Framework framework, RoundId round, Item enabler)
    {
        var ofTheme = framework.EnablersOf(enabler.Theme).ToList();
        var place = ofTheme.IndexOf(enabler) + 1;
        return place < ofTheme.Count
            ? Links.Score(round, ofTheme[place].Id)
            : Links.Reflection(round, enabler.Theme.Id);
    }

    /// <summary>Gets the page after the reflection on a theme.</summary>
    public static string GetNext(Framework framework, RoundId round, Theme theme)
    {
        var next = framework.Themes.SkipWhile(one => one != theme).Skip(1).FirstOrDefault();
        return next is not null ? Links.Score(round, framework.EnablersOf(next).First().Id)
            : framework.Definition.Spectrum is not null ? Links.Spectrum(round)
            : Links.CheckAnswers(round);
    }
}
