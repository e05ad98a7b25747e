using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <content>Single characters and what follows a backslash outside classes and, for characters, in them.</content>
internal sealed partial class RegExpParser
{
    /// <summary>A literal character, as the set of all its case variants where case is ignored.</summary>
    private RegExpNode Character(int c)
    {
        if (ignoreCase)
        {
            CodePointSet set = CaseMapping.CloseOver(CodePointSet.Of(c), unicode);
            if (set.Ranges.Length > 2 || set.Ranges[0] != set.Ranges[1])
                return new SetNode(set);
        }
        return checkOnly ? RegExpNode.Empty : CharNode.Of(c);
    }

    private RegExpNode ParseAtomEscape()
    {
        at++;
        int c = Peek();
        switch (c)
        {
            case -1:
                throw Error("\\ at end of pattern");
            case >= '1' and <= '9':
                if (TryParseBackReference(out RegExpNode? reference))
                    return reference;
                if (unicode)
                    throw Error("Invalid escape");
                if (c >= '8')
                {
                    at++;
                    return new CharNode(c);
                }
                return Character(ParseLegacyOctal());
            case '0':
                if (unicode && Peek(1) is >= '0' and <= '9')
                    throw Error("Invalid decimal escape");
                return Character(ParseCharacterEscape(inClass: false));
            case 'k':
                if (!unicode && !HasNames)
                {
                    at++;
                    return Character('k');
                }
                at++;
                if (!Eat('<'))
                    throw Error("Invalid named reference");
                var node = new BackReferenceNode(ignoreCase);
                namedReferences.Add((node, ParseGroupName()));
                return node;
            default:
                if (TryParseClassEscape(inClass: false, out ClassContent content))
                    return ToNode(content);
                return Character(ParseCharacterEscape(inClass: false));
        }
    }

    private bool TryParseBackReference([NotNullWhen(true)] out RegExpNode? node)
    {
        node = null;
        int start = at;
        TryParseNumber(out int index);
        if (index >= groupCount)
            ScanGroups();
        if (index < groupCount || index < totalGroups)
        {
            node = new BackReferenceNode(ignoreCase) { Groups = [index] };
            return true;
        }
        at = start;
        return false;
    }

    private int ParseLegacyOctal()
    {
        int value = 0;
        for (int digits = 0; digits < 3 && Peek() is >= '0' and <= '7'; digits++)
        {
            if (value * 8 + (Peek() - '0') > 255)
                break;
            value = value * 8 + (pattern[at++] - '0');
        }
        return value;
    }

    /// <summary>CharacterEscape after the backslash, and its Annex B extensions.</summary>
    private int ParseCharacterEscape(bool inClass)
    {
        int c = Take();
        switch (c)
        {
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'c':
                int letter = Peek();
                if (letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || (!unicode && inClass && letter is (>= '0' and <= '9') or '_'))
                {
                    at++;
                    return letter & 31;
                }
                if (unicode)
                    throw Error("Invalid Unicode escape");
                break;
            case >= '0' and <= '7':
                if (c == '0' && Peek() is not (>= '0' and <= '9'))
                    return 0;
                if (unicode)
                    throw Error(inClass ? "Invalid class escape" : "Invalid decimal escape");
                at--;
                return ParseLegacyOctal();
            case 'x':
                if (TryParseHex(2, out int value))
                    return value;
                if (unicode)
                    throw Error("Invalid escape");
                return 'x';
            case 'u':
                if (TryParseUnicodeEscape(unicode, out value))
                    return value;
                if (unicode)
                    throw Error("Invalid Unicode escape");
                return 'u';
            default:
                if (unicode && !(c < 0x80 && "^$\\.*+?()[]{}|/".Contains((char)c)) && !(c == '-' && inClass))
                    throw Error("Invalid escape");
                if (!unicode && c == 'k' && HasNames)
                    throw Error("Invalid escape");
                return c;
        }
        // \c that is no control letter: the backslash stands for itself and the c is read again.
        at--;
        return '\\';
    }

    private bool TryParseHex(int digits, out int value)
    {
        value = 0;
        for (int i = 0; i < digits; i++)
        {
            int digit = HexDigit(Peek(i));
            if (digit < 0)
                return false;
            value = value * 16 + digit;
        }
        at += digits;
        return true;
    }

    private static int HexDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>RegExpUnicodeEscapeSequence after <c>\u</c>; the position stays when there is none.</summary>
    private bool TryParseUnicodeEscape(bool codePoints, out int value)
    {
        int start = at;
        value = 0;
        if (codePoints && Eat('{'))
        {
            int digits = at;
            while (HexDigit(Peek()) is >= 0 and var digit)
            {
                value = value * 16 + digit;
                if (value > CodePointSet.MaxCodePoint)
                {
                    at = start;
                    return false;
                }
                at++;
            }
            if (at > digits && Eat('}'))
                return true;
            at = start;
            return false;
        }
        if (!TryParseHex(4, out value))
            return false;
        if (codePoints && char.IsHighSurrogate((char)value) && Peek() == '\\' && Peek(1) == 'u')
        {
            int middle = at;
            at += 2;
            if (TryParseHex(4, out int low) && char.IsLowSurrogate((char)low))
                value = char.ConvertToUtf32((char)value, (char)low);
            else
                at = middle;
        }
        return true;
    }
}
