using System.Text;

namespace Kiln.Builtins;

/// <summary>A URL record (URL §4.1).</summary>
internal sealed class UrlRecord
{
    public string Scheme { get; set; } = "";

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The host as it is serialized; null for none, empty for the empty host.</summary>
    public string? Host { get; set; }

    /// <summary>The port; -1 for null.</summary>
    public int Port { get; set; } = -1;

    /// <summary>The path segments; not used when the path is opaque.</summary>
    public List<string> Path { get; set; } = [];

    /// <summary>The opaque path; null for a list of segments.</summary>
    public string? OpaquePath { get; set; }

    public string? Query { get; set; }

    public string? Fragment { get; set; }

    public bool IsSpecial => IsSpecialScheme(Scheme);

    public bool HasOpaquePath => OpaquePath is not null;

    public bool IncludesCredentials => Username.Length > 0 || Password.Length > 0;

    /// <summary>A URL cannot have a username/password/port (§4.2).</summary>
    public bool CannotHaveCredentials => string.IsNullOrEmpty(Host) || Scheme == "file";

    public static bool IsSpecialScheme(string scheme) => scheme is "http" or "https" or "file" or "ws" or "wss" or "ftp";

    /// <summary>The default port of a special scheme; -1 for none.</summary>
    public static int DefaultPort(string scheme) => scheme switch { "http" or "ws" => 80, "https" or "wss" => 443, "ftp" => 21, _ => -1 };

    /// <summary>Shorten a url's path (§4.2).</summary>
    public void ShortenPath()
    {
        if (Path.Count == 0 || (Scheme == "file" && Path.Count == 1 && UrlParser.IsNormalizedDriveLetter(Path[0]))) return;
        Path.RemoveAt(Path.Count - 1);
    }

    /// <summary>The host with its port.</summary>
    public string HostAndPort => Host is null ? "" : Port < 0 ? Host : Host + ":" + PortText;

    public string PortText => Port < 0 ? "" : Port.ToString(InvariantNumbers.Format);

    /// <summary>The URL path serializer (§4.5).</summary>
    public string PathText => OpaquePath ?? (Path.Count == 0 ? "" : "/" + string.Join('/', Path));

    /// <summary>The URL serializer (§4.5).</summary>
    public string Serialize()
    {
        var text = new StringBuilder(Scheme).Append(':');
        if (Host is not null)
        {
            text.Append("//");
            if (IncludesCredentials)
            {
                text.Append(Username);
                if (Password.Length > 0) text.Append(':').Append(Password);
                text.Append('@');
            }
            text.Append(HostAndPort);
        }
        else if (OpaquePath is null && Path.Count > 1 && Path[0].Length == 0)
        {
            text.Append("/.");
        }
        text.Append(PathText);
        if (Query is not null) text.Append('?').Append(Query);
        if (Fragment is not null) text.Append('#').Append(Fragment);
        return text.ToString();
    }

    /// <summary>The origin of the URL, serialized (§4.7); "null" for an opaque one.</summary>
    public string Origin()
    {
        if (Scheme == "blob")
        {
            return UrlParser.Parse(PathText) is { Scheme: "http" or "https" } inner ? inner.Origin() : "null";
        }
        return IsSpecial && Scheme != "file" ? $"{Scheme}://{HostAndPort}" : "null";
    }
}
