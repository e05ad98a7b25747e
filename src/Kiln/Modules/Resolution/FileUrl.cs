using System.Text;

namespace Kiln.Modules;

/// <summary>Between absolute paths and file: URLs, as the URL standard and Node's url module have it.</summary>
internal static class FileUrl
{
    private const string Scheme = "file:";

    /// <summary>pathToFileURL for an absolute path.</summary>
    public static string FromPath(string path)
    {
        bool plain = true;
        foreach (char c in path) plain &= c < 0x80 && !IsEncoded(c);
        string rooted = path.StartsWith('/') ? path : "/" + path;
        return plain ? "file://" + rooted : "file://" + Encode(rooted);
    }

    /// <summary>
    /// Splits a file: URL into a path, percent-decoded, and its query with fragment. False for a URL with a host.
    /// </summary>
    public static bool TryToPath(string url, out string path, out string suffix)
    {
        ReadOnlySpan<char> rest = url.AsSpan(Scheme.Length);
        if (rest.StartsWith("//"))
        {
            rest = rest[2..];
            int slash = rest.IndexOf('/');
            ReadOnlySpan<char> host = slash < 0 ? rest : rest[..slash];
            if (host.Length > 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                path = suffix = "";
                return false;
            }
            rest = slash < 0 ? "/" : rest[slash..];
        }
        SplitSuffix(rest.ToString(), out string pathname, out suffix);
        path = Decode(Normalize("/", pathname.Replace('\\', '/')));
        return true;
    }

    public static bool IsFileUrl(string specifier) => specifier.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Separates ?query#fragment, which stay part of a module's identity.</summary>
    public static void SplitSuffix(string reference, out string pathname, out string suffix)
    {
        int at = reference.AsSpan().IndexOfAny('?', '#');
        pathname = at < 0 ? reference : reference[..at];
        suffix = at < 0 ? "" : reference[at..];
    }

    /// <summary>The scheme of a string that the URL standard would parse without a base, with its colon; null when it has none.</summary>
    public static string? SchemeOf(string specifier)
    {
        if (specifier.Length == 0 || !char.IsAsciiLetter(specifier[0])) return null;
        for (int i = 1; i < specifier.Length; i++)
        {
            char c = specifier[i];
            if (c == ':') return specifier[..(i + 1)].ToLowerInvariant();
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return null;
        }
        return null;
    }

    /// <summary>Joins a directory (with or without its slash) and a reference, taking . and .. segments away.</summary>
    public static string Normalize(ReadOnlySpan<char> directory, ReadOnlySpan<char> reference)
    {
        int most = directory.Length + reference.Length + 2;
        char[]? rented = most > 512 ? new char[most] : null;
        Span<char> buffer = rented ?? stackalloc char[512];
        return buffer[..Normalize(directory, reference, buffer)].ToString();
    }

    /// <summary>The same into a buffer of at least both lengths + 2; returns the length.</summary>
    public static int Normalize(ReadOnlySpan<char> directory, ReadOnlySpan<char> reference, Span<char> buffer)
    {
        int length = 0;
        if (reference.Length == 0 || reference[0] != '/')
        {
            if (directory.Length > 0 && directory[^1] == '/') directory = directory[..^1];
            directory.CopyTo(buffer);
            length = directory.Length;
        }
        while (reference.Length > 0)
        {
            if (reference[0] == '/') reference = reference[1..];
            int slash = reference.IndexOf('/');
            ReadOnlySpan<char> segment = slash < 0 ? reference : reference[..slash];
            bool last = slash < 0;
            if (IsSingleDot(segment))
            {
                if (last) buffer[length++] = '/';
            }
            else if (IsDoubleDot(segment))
            {
                int parent = buffer[..length].LastIndexOf('/');
                length = Math.Max(parent, 0);
                if (last) buffer[length++] = '/';
            }
            else
            {
                buffer[length++] = '/';
                segment.CopyTo(buffer[length..]);
                length += segment.Length;
            }
            if (last) break;
            reference = reference[slash..];
        }
        if (length == 0) buffer[length++] = '/';
        return length;
    }

    private static bool IsSingleDot(ReadOnlySpan<char> segment) =>
        segment is "." || (segment.Length == 3 && segment.Equals("%2e", StringComparison.OrdinalIgnoreCase));

    private static bool IsDoubleDot(ReadOnlySpan<char> segment)
    {
        if (segment is "..") return true;
        if (segment.Length is not (4 or 6) || segment.IndexOf('%') < 0) return false;
        return segment.Equals(".%2e", StringComparison.OrdinalIgnoreCase) || segment.Equals("%2e.", StringComparison.OrdinalIgnoreCase)
            || segment.Equals("%2e%2e", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Percent-decoding to UTF-8 text; malformed escapes stay.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%')) return text;
        var bytes = new List<byte>(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add((byte)(HexValue(text[i + 1]) << 4 | HexValue(text[i + 2])));
                i += 2;
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int used);
            int count = rune.EncodeToUtf8(utf8);
            for (int j = 0; j < count; j++) bytes.Add(utf8[j]);
            i += used - 1;
        }
        return Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(bytes));
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static bool IsEncoded(char c) => c is <= ' ' or '"' or '#' or '%' or '<' or '>' or '?' or '\\' or '^' or '`' or '{' or '}' or '\x7F';

    private static string Encode(string path)
    {
        var text = new StringBuilder(path.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(path))
        {
            if (b < 0x80 && !IsEncoded((char)b)) text.Append((char)b);
            else text.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
