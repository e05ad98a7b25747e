using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>The few fields of a package.json that resolution reads; exports and imports stay raw until something asks.</summary>
internal sealed class PackageJson
{
    /// <summary>The directory with its slash.</summary>
    public required string Directory { get; init; }

    /// <summary>The text of the file.</summary>
    public required ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>The file when it was read.</summary>
    public FileIdentity Identity { get; private init; }

    public string? Name { get; private set; }

    public string? Type { get; private set; }

    public string? Main { get; private set; }

    /// <summary>What bundlers read before <c>main</c>: the ES module form of the package.</summary>
    public string? Module { get; private set; }

    /// <summary>The JSON text of <c>exports</c>; empty when absent or null.</summary>
    public ReadOnlyMemory<byte> Exports { get; private set; }

    /// <summary>The JSON text of <c>imports</c>; empty when it is no object.</summary>
    public ReadOnlyMemory<byte> Imports { get; private set; }

    /// <summary>Reads the text once.</summary>
    /// <exception cref="JsonScanException">It is no JSON object.</exception>
    public static PackageJson Parse(string directory, ReadOnlyMemory<byte> text, FileIdentity identity = default)
    {
        var package = new PackageJson { Directory = directory, Text = text, Identity = identity };
        if (text.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) text = text[3..];
        var reader = new JsonScanner(text.Span);
        if (!reader.Read() || reader.Token != JsonToken.StartObject) throw new JsonScanException();
        while (reader.Read() && reader.Token == JsonToken.Name)
        {
            int field = reader.ValueEquals("name"u8) ? 1 : reader.ValueEquals("type"u8) ? 2 : reader.ValueEquals("main"u8) ? 3
                : reader.ValueEquals("module"u8) ? 4 : reader.ValueEquals("exports"u8) ? 5 : reader.ValueEquals("imports"u8) ? 6 : 0;
            reader.Read();
            int start = reader.Start;
            JsonToken type = reader.Token;
            string? value = field is > 0 and < 5 && type == JsonToken.String ? reader.GetString() : null;
            reader.Skip();
            ReadOnlyMemory<byte> raw = field < 5 ? default : text[start..reader.End];
            switch (field)
            {
                case 1: package.Name = value; break;
                case 2: package.Type = value; break;
                case 3: package.Main = value; break;
                case 4: package.Module = value; break;
                case 5: package.Exports = type == JsonToken.Null ? default : raw; break;
                case 6: package.Imports = type == JsonToken.StartObject ? raw : default; break;
            }
        }
        while (reader.Read())
        {
        }
        return package;
    }
}
