namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Sends filled-in files with the import form.</summary>
internal static class ImportForm
{
    public static Task<HttpResponseMessage> SendFile(
        SignedInClient facilitator,
        string path,
        byte[] content,
        string name
    ) => facilitator.Send($"{path}?handler=Read", path, "Input.File", content, name);
}
