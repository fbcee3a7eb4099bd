using System.Security.Cryptography;

namespace BeyondBoundaries.Storage;

/// <summary>New short codes: 8 of 31 letters and digits that cannot be mistaken for each other.</summary>
internal static class JoinCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Tables.SeatCodeRow.Characters);
}
