namespace Kiln.Test262;

/// <summary>What the frontmatter of a test says: the part of YAML that test262 uses, and the keys a runner needs.</summary>
internal sealed class TestMetadata
{
    internal List<string> Includes { get; } = [];

    internal List<string> Flags { get; } = [];

    internal List<string> Features { get; } = [];

    /// <summary>parse, resolution or runtime; null for a test that is to complete.</summary>
    internal string? NegativePhase { get; private set; }

    internal string? NegativeType { get; private set; }

    internal bool Has(string flag) => Flags.Contains(flag);

    internal bool IsAsync => Has("async");

    internal bool IsModule => Has("module");

    internal bool IsRaw => Has("raw");

    /// <summary>Reads the frontmatter of a test's source; a source without one has no metadata.</summary>
    internal static TestMetadata Parse(string source)
    {
        var result = new TestMetadata();
        int start = source.IndexOf("/*---", StringComparison.Ordinal);
        int end = start < 0 ? -1 : source.IndexOf("---*/", start, StringComparison.Ordinal);
        if (end < 0)
        {
            return result;
        }
        string[] lines = source[(start + 5)..end].ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            int colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] == '#')
            {
                continue;
            }
            string key = line[..colon].Trim();
            string value = StripComment(line[(colon + 1)..]);
            // Everything indented below belongs to the key.
            var block = new List<string>();
            while (i + 1 < lines.Length && (lines[i + 1].Length == 0 || char.IsWhiteSpace(lines[i + 1][0]) || lines[i + 1].StartsWith("- ")))
            {
                block.Add(lines[++i]);
            }
            switch (key)
            {
                case "includes":
                    ReadList(value, block, result.Includes);
                    break;
                case "flags":
                    ReadList(value, block, result.Flags);
                    break;
                case "features":
                    ReadList(value, block, result.Features);
                    break;
                case "negative":
                    result.ReadNegative(block);
                    break;
            }
        }
        return result;
    }

    private static string StripComment(string value)
    {
        int hash = value.IndexOf(" #", StringComparison.Ordinal);
        return (hash < 0 ? value : value[..hash]).Trim();
    }

    private static void ReadList(string value, List<string> block, List<string> items)
    {
        if (value.StartsWith('['))
        {
            string flow = value + " " + string.Join(' ', block.Select(StripComment));
            int close = flow.IndexOf(']');
            flow = flow[1..(close < 0 ? flow.Length : close)];
            items.AddRange(flow.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquote));
            return;
        }
        foreach (string line in block)
        {
            string item = StripComment(line);
            if (item.StartsWith("- "))
            {
                items.Add(Unquote(item[2..].Trim()));
            }
        }
    }

    private static string Unquote(string text)
        => text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;

    private void ReadNegative(List<string> block)
    {
        foreach (string line in block)
        {
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }
            string value = StripComment(line[(colon + 1)..]);
            switch (line[..colon].Trim())
            {
                case "phase":
                    NegativePhase = value;
                    break;
                case "type":
                    NegativeType = value;
                    break;
            }
        }
    }
}
