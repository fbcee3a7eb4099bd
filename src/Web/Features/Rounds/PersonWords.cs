using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>A person of a round in words.</summary>
internal static class PersonWords
{
    /// <summary>The name, or that there is none.</summary>
    public static string Name(PersonInRound person) => person.Name.Length > 0 ? person.Name : "No name given";

    /// <summary>Agency and level of work, as far as they are stated.</summary>
    public static string Facts(PersonInRound person) => string.Join(
        ", ",
        new[] { person.Agency.Length > 0 ? person.Agency : "Agency not stated", person.Level, person.Keyed ? "keyed in from paper" : "" }.Where(fact => fact.Length > 0));
}
