namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Who somebody is to their organisation's single sign-on. Issuer and subject decide; the rest is for people to read.
/// </summary>
/// <param name="Issuer">Who says so: the provider's own address of the organisation.</param>
/// <param name="Subject">Whom the issuer means. It never means anybody else by it.</param>
/// <param name="Name">The name, as the issuer told it.</param>
/// <param name="Email">
/// The e-mail address, as the issuer told it. Another issuer may tell the same of another person.
/// </param>
public sealed record ExternalIdentity(string Issuer, string Subject, string Name, string Email);
