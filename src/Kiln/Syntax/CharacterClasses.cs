using System.Globalization;

namespace Kiln.Syntax;

/// <summary>Character classes of the lexical grammar (ECMA-262 §12).</summary>
internal static class CharacterClasses
{
    private const byte Start = 1, Part = 2;

    // One entry per ASCII character: identifier start (1) and part (2).
    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
        0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 3,
        0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiIdentifierPart(char c) => c < 128 && (Ascii[c] & Part) != 0;

    public static bool IsAsciiIdentifierStart(char c) => c < 128 && (Ascii[c] & Start) != 0;

    public static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>WhiteSpace beyond ASCII: NBSP, ZWNBSP and category Zs.</summary>
    public static bool IsNonAsciiWhiteSpace(char c) =>
        c is '\u00A0' or '\uFEFF' || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>IdentifierStartChar: ID_Start, $ and _.</summary>
    public static bool IsIdentifierStart(int codePoint)
    {
        if (codePoint < 128) return (Ascii[codePoint] & Start) != 0;
        switch (CharUnicodeInfo.GetUnicodeCategory(codePoint))
        {
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.LetterNumber:
                return codePoint != 0x2E2F; // VERTICAL TILDE has Pattern_Syntax
            default:
                // Other_ID_Start
                return codePoint is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C || IsNewerIdentifierStart(codePoint);
        }
    }

    /// <summary>IdentifierPartChar: ID_Continue, $, ZWNJ and ZWJ.</summary>
    public static bool IsIdentifierPart(int codePoint)
    {
        if (codePoint < 128) return (Ascii[codePoint] & Part) != 0;
        switch (CharUnicodeInfo.GetUnicodeCategory(codePoint))
        {
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.ConnectorPunctuation:
                return true;
        }
        if (IsIdentifierStart(codePoint)) return true;
        // ZWNJ, ZWJ, Other_ID_Continue
        return codePoint is 0x200C or 0x200D or 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x30FB or 0xFF65
            || IsNewerIdentifierPart(codePoint);
    }

    // What Unicode 17 adds to ID_Start and ID_Continue and the base library does not know yet.
    private static bool IsNewerIdentifierStart(int c) =>
        c is 0x88F or 0xC5C or 0xCDC or (>= 0xA7CE and <= 0xA7CF) or 0xA7D2 or 0xA7D4 or 0xA7F1 or (>= 0x10940 and <= 0x10959)
            or (>= 0x10EC5 and <= 0x10EC7) or (>= 0x11DB0 and <= 0x11DDB) or (>= 0x16EA0 and <= 0x16EB8)
            or (>= 0x16EBB and <= 0x16ED3) or (>= 0x16FF2 and <= 0x16FF6) or (>= 0x187F8 and <= 0x187FF)
            or (>= 0x18D09 and <= 0x18D1E) or (>= 0x18D80 and <= 0x18DF2) or (>= 0x1E6C0 and <= 0x1E6DE)
            or (>= 0x1E6E0 and <= 0x1E6E2) or (>= 0x1E6E4 and <= 0x1E6E5) or (>= 0x1E6E7 and <= 0x1E6ED)
            or (>= 0x1E6F0 and <= 0x1E6F4) or (>= 0x1E6FE and <= 0x1E6FF) or (>= 0x2B73A and <= 0x2B73F)
            or (>= 0x2CEA2 and <= 0x2CEAD) or (>= 0x323B0 and <= 0x33479);

    private static bool IsNewerIdentifierPart(int c) =>
        c is (>= 0x1ACF and <= 0x1ADD) or (>= 0x1AE0 and <= 0x1AEB) or (>= 0x10EFA and <= 0x10EFB)
            or (>= 0x11B60 and <= 0x11B67) or (>= 0x11DE0 and <= 0x11DE9) or 0x1E6E3 or 0x1E6E6
            or (>= 0x1E6EE and <= 0x1E6EF) or 0x1E6F5;

    public static int HexValue(char c)
    {
        int digit = c - '0';
        if ((uint)digit <= 9) return digit;
        int letter = (c | 0x20) - 'a';
        return (uint)letter <= 5 ? letter + 10 : -1;
    }
}
