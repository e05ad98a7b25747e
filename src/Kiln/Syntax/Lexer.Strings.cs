using System.Text;

namespace Kiln.Syntax;

/// <summary>String literals, templates and regular expressions (ECMA-262 §12.9.4–12.9.6).</summary>
internal partial class Lexer
{
    // Strings up to this length share one object per spelling; property names often come as strings.
    private const int LongestInternedString = 24;

    // What ScanTemplatePart found.
    protected string? TemplateCooked;
    protected string TemplateRaw = "";
    protected bool TemplateIsTail;
    protected int TemplatePartEnd;
    protected string? TemplateError;
    protected int TemplateErrorStart;
    protected int TemplateErrorEnd;

    private void ScanString(char quote)
    {
        string text = Text;
        int start = _position + 1;
        int i = start;
        OctalStart = -1;
        while (true)
        {
            if ((uint)i >= (uint)text.Length) throw UnterminatedString();
            char c = text[i];
            if (c == quote) break;
            if (c == '\\')
            {
                ScanStringSlow(quote, start, i);
                return;
            }
            if (c is '\n' or '\r') throw UnterminatedString();
            i++;
        }
        int length = i - start;
        Value = length <= LongestInternedString ? Names.Intern(text.AsSpan(start, length)) : text.Substring(start, length);
        Escaped = false;
        Finish(TokenType.String, i + 1);
    }

    private KilnSyntaxError UnterminatedString() => Error(Messages.InvalidOrUnexpectedToken, Start, EndOfLine(Start + 1));

    private void ScanStringSlow(char quote, int start, int from)
    {
        string text = Text;
        StringBuilder builder = Builder().Append(text, start, from - start);
        int i = from;
        while (true)
        {
            if ((uint)i >= (uint)text.Length) throw UnterminatedString();
            char c = text[i];
            if (c == quote) break;
            if (c is '\n' or '\r') throw UnterminatedString();
            if (c != '\\')
            {
                int run = i;
                while (++i < text.Length && text[i] != quote && text[i] is not ('\\' or '\n' or '\r'))
                {
                }
                builder.Append(text, run, i - run);
                continue;
            }
            if (i + 1 >= text.Length) throw UnterminatedString();
            string? error = ScanEscape(builder, inTemplate: false, ref i, out int errorStart, out int errorEnd);
            if (error != null) throw Error(error, errorStart, errorEnd);
        }
        Value = builder.Length <= LongestInternedString ? Names.Intern(builder.ToString()) : builder.ToString();
        Escaped = true;
        Finish(TokenType.String, i + 1);
    }

    /// <summary>
    /// One EscapeSequence or LineContinuation; <paramref name="i"/> stands on the backslash and moves past it. Returns an
    /// error text or null.
    /// </summary>
    private string? ScanEscape(StringBuilder builder, bool inTemplate, ref int i, out int errorStart, out int errorEnd)
    {
        int start = i;
        errorStart = start;
        char c = At(i + 1);
        i += 2;
        switch (c)
        {
            case 'n': builder.Append('\n'); break;
            case 't': builder.Append('\t'); break;
            case 'r': builder.Append('\r'); break;
            case 'b': builder.Append('\b'); break;
            case 'f': builder.Append('\f'); break;
            case 'v': builder.Append('\v'); break;
            case '\r':
                if (At(i) == '\n') i++;
                break;
            case '\n' or '\u2028' or '\u2029':
                break;
            case 'x':
                int high = CharacterClasses.HexValue(At(i));
                int low = high < 0 ? -1 : CharacterClasses.HexValue(At(i + 1));
                if (low < 0)
                {
                    errorEnd = Math.Min(i + (high < 0 ? 1 : 2), Text.Length);
                    return Messages.InvalidHexEscape;
                }
                builder.Append((char)(high * 16 + low));
                i += 2;
                break;
            case 'u':
                int codePoint = ScanUnicodeEscape(start, ref i, out string? error);
                if (error != null)
                {
                    errorEnd = Math.Min(i + 1, Text.Length);
                    return error;
                }
                if (codePoint < 0x10000) builder.Append((char)codePoint);
                else builder.Append(char.ConvertFromUtf32(codePoint));
                break;
            case >= '0' and <= '7':
                if (c == '0' && At(i) is not (>= '0' and <= '9'))
                {
                    builder.Append('\0');
                    break;
                }
                if (inTemplate)
                {
                    errorEnd = i;
                    return Messages.TemplateOctal;
                }
                // LegacyOctalEscapeSequence (§12.9.4)
                int value = c - '0';
                if (At(i) is >= '0' and <= '7')
                {
                    value = value * 8 + (At(i++) - '0');
                    if (c <= '3' && At(i) is >= '0' and <= '7') value = value * 8 + (At(i++) - '0');
                }
                builder.Append((char)value);
                NoteOctal(start, i, Messages.StrictOctalEscape);
                break;
            case '8' or '9':
                if (inTemplate)
                {
                    errorEnd = i;
                    return Messages.Template8Or9Escape;
                }
                builder.Append(c);
                NoteOctal(start, i, Messages.Strict8Or9Escape);
                break;
            default:
                builder.Append(c);
                break;
        }
        errorEnd = i;
        return null;
    }

    private void NoteOctal(int start, int end, string message)
    {
        if (OctalStart >= 0) return;
        OctalStart = start;
        OctalEnd = end;
        OctalMessage = message;
    }

    /// <summary>
    /// Reads template characters from just after a backtick or the brace that ended a substitution, up to "${" or the
    /// closing backtick. The current token is that backtick or brace; call Next afterwards.
    /// </summary>
    protected void ScanTemplatePart()
    {
        string text = Text;
        int start = End;
        int i = start;
        TemplateError = null;
        while (true)
        {
            if ((uint)i >= (uint)text.Length) throw Error(Messages.UnexpectedEndOfInput, text.Length, text.Length);
            char c = text[i];
            if (c == '`')
            {
                EndTemplatePart(start, i, true);
                TemplateCooked = TemplateRaw;
                return;
            }
            if (c == '$' && At(i + 1) == '{')
            {
                EndTemplatePart(start, i, false);
                TemplateCooked = TemplateRaw;
                return;
            }
            if (c is '\\' or '\r')
            {
                ScanTemplateSlow(start, i);
                return;
            }
            i++;
        }
    }

    private void EndTemplatePart(int start, int end, bool isTail)
    {
        TemplateRaw = Text.Substring(start, end - start);
        FinishTemplatePart(end, isTail);
    }

    private void FinishTemplatePart(int end, bool isTail)
    {
        TemplateIsTail = isTail;
        TemplatePartEnd = end;
        _position = end + (isTail ? 1 : 2);
        End = _position;
    }

    private void ScanTemplateSlow(int start, int from)
    {
        string text = Text;
        StringBuilder cooked = Builder().Append(text, start, from - start);
        var raw = new StringBuilder();
        int rawFrom = start;
        int i = from;
        while (true)
        {
            if ((uint)i >= (uint)text.Length) throw Error(Messages.UnexpectedEndOfInput, text.Length, text.Length);
            char c = text[i];
            if (c == '`' || (c == '$' && At(i + 1) == '{')) break;
            if (c == '\r')
            {
                raw.Append(text, rawFrom, i - rawFrom).Append('\n');
                cooked.Append('\n');
                i += At(i + 1) == '\n' ? 2 : 1;
                rawFrom = i;
                continue;
            }
            if (c != '\\')
            {
                cooked.Append(c);
                i++;
                continue;
            }
            if (i + 1 >= text.Length) throw Error(Messages.UnexpectedEndOfInput, text.Length, text.Length);
            if (text[i + 1] == '\r')
            {
                raw.Append(text, rawFrom, i + 1 - rawFrom).Append('\n');
                i += At(i + 2) == '\n' ? 3 : 2;
                rawFrom = i;
                continue;
            }
            int escapeStart = i;
            string? error = ScanEscape(cooked, inTemplate: true, ref i, out int errorStart, out int errorEnd);
            if (error == null) continue;
            if (TemplateError == null)
            {
                TemplateError = error;
                TemplateErrorStart = errorStart;
                TemplateErrorEnd = errorEnd;
            }
            // Go on after the backslash and the character it escapes: neither can end the template.
            i = escapeStart + 2;
        }
        raw.Append(text, rawFrom, i - rawFrom);
        TemplateRaw = raw.ToString();
        TemplateCooked = TemplateError == null ? cooked.ToString() : null;
        FinishTemplatePart(i, text[i] == '`');
    }

    /// <summary>
    /// Rereads the current Divide or DivideAssign token as a RegularExpressionLiteral (goal InputElementRegExp). Returns
    /// pattern and flags; the token covers the literal; call Next afterwards.
    /// </summary>
    protected (string Pattern, string Flags) ScanRegExp()
    {
        string text = Text;
        int start = Start;
        int i = start + 1;
        bool inClass = false;
        while (true)
        {
            if ((uint)i >= (uint)text.Length || CharacterClasses.IsLineTerminator(text[i])) throw Error(Messages.UnterminatedRegExp, start, start + 1);
            char c = text[i];
            if (c == '/' && !inClass) break;
            if (c == '[') inClass = true;
            else if (c == ']') inClass = false;
            else if (c == '\\')
            {
                i++;
                if (i >= text.Length || CharacterClasses.IsLineTerminator(text[i])) throw Error(Messages.UnterminatedRegExp, start, start + 1);
            }
            i++;
        }
        string pattern = text.Substring(start + 1, i - start - 1);
        int flagsStart = ++i;
        while (true)
        {
            char c = At(i);
            if (CharacterClasses.IsAsciiIdentifierPart(c))
            {
                i++;
                continue;
            }
            // A flag outside ASCII or escaped can only be wrong.
            if (c == '\\') throw Error(Messages.RegExpFlags, start, start + 1);
            if (c > 127 && CharacterClasses.IsIdentifierPart(char.IsHighSurrogate(c) && char.IsLowSurrogate(At(i + 1)) ? char.ConvertToUtf32(c, At(i + 1)) : c))
                throw Error(Messages.RegExpFlags, start, start + 1);
            break;
        }
        string flags = i == flagsStart ? "" : Names.Intern(text.AsSpan(flagsStart, i - flagsStart));
        End = i;
        _position = i;
        return (pattern, flags);
    }
}
