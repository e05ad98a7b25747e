using System.Text;

namespace Kiln.Builtins;

/// <content>Primitive values.</content>
internal sealed partial class Inspector
{
    private const int MinimumSplitLength = 16;

    private string FormatPrimitive(JsValue value)
    {
        switch (value.Type)
        {
            case JsType.String: return FormatString(value.AsString().ToString());
            case JsType.Number: return FormatNumber(value);
            case JsType.BigInt: return value + "n";
            case JsType.Symbol: return value.AsSymbol().ToString();
            default: return value.ToString();
        }
    }

    public static string FormatNumber(JsValue number) =>
        number.IsDouble && number.AsDouble() == 0 && double.IsNegative(number.AsDouble()) ? "-0" : TypeConversion.NumberToString(number.AsNumber());

    private string FormatString(string text)
    {
        string trailer = "";
        if (text.Length > _options.MaxStringLength)
        {
            int shown = (int)_options.MaxStringLength;
            trailer = $"... {text.Length - shown} more character{(text.Length - shown > 1 ? "s" : "")}";
            text = text[..shown];
        }
        if (text.Length <= MinimumSplitLength || text.Length <= _options.BreakLength - _indentation - 4 || !text.AsSpan(0, text.Length - 1).Contains('\n'))
            return Quote(text) + trailer;
        var lines = new StringBuilder();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            if (start > 0) lines.Append(" +\n").Append(' ', _indentation + 2);
            lines.Append(Quote(text[start..end]));
            start = end;
        }
        return lines.Append(trailer).ToString();
    }

    /// <summary>A string literal: in single quotes unless others save escapes.</summary>
    public static string Quote(string text)
    {
        char quote = '\'';
        if (text.Contains('\''))
        {
            if (!text.Contains('"')) quote = '"';
            else if (!text.Contains('`') && !text.Contains("${", StringComparison.Ordinal)) quote = '`';
        }
        var result = new StringBuilder(text.Length + 2).Append(quote);
        AppendEscaped(result, text, quote == '\'');
        return result.Append(quote).ToString();
    }

    private static string EscapeControls(string text)
    {
        var result = new StringBuilder(text.Length);
        AppendEscaped(result, text, escapeQuote: true);
        return result.ToString();
    }

    private static void AppendEscaped(StringBuilder to, string text, bool escapeQuote)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\'' when escapeQuote: to.Append("\\'"); break;
                case '\\': to.Append("\\\\"); break;
                case '\b': to.Append("\\b"); break;
                case '\t': to.Append("\\t"); break;
                case '\n': to.Append("\\n"); break;
                case '\f': to.Append("\\f"); break;
                case '\r': to.Append("\\r"); break;
                case < ' ' or (> '~' and < '\xA0'):
                    to.Append("\\x").Append(((int)c).ToString("X2", Kiln.Operations.InvariantNumbers.Format));
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) to.Append(c).Append(text[++i]);
                    else to.Append("\\u").Append(((int)c).ToString("x", Kiln.Operations.InvariantNumbers.Format));
                    break;
                default: to.Append(c); break;
            }
        }
    }
}

/// <summary>How many columns text takes on a terminal.</summary>
internal static class TextWidth
{
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int c = rune.Value;
            if (c < 0x7F)
            {
                width += c >= ' ' ? 1 : 0;
                continue;
            }
            if (IsZero(rune)) continue;
            width += IsWide(c) ? 2 : 1;
        }
        return width;
    }

    private static bool IsZero(Rune rune) =>
        rune.Value is < 0xA0 or (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200F) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F)
            or (>= 0xFE20 and <= 0xFE2F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsWide(int c) =>
        c is >= 0x1100 and (<= 0x115F or 0x2329 or 0x232A or (>= 0x2E80 and <= 0x3247 and not 0x303F) or (>= 0x3250 and <= 0x4DBF)
            or (>= 0x4E00 and <= 0xA4C6) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE10 and <= 0xFE19) or (>= 0xFE30 and <= 0xFE6B) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1B000 and <= 0x1B001) or (>= 0x1F200 and <= 0x1F251) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF)
            or (>= 0x20000 and <= 0x3FFFD));
}
