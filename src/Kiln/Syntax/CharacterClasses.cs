using System.Globalization;
using Kiln.Unicode;

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
    public static bool IsIdentifierStart(int codePoint) =>
        codePoint < 128 ? (Ascii[codePoint] & Start) != 0 : UnicodeData.IsIdStart(codePoint);

    /// <summary>IdentifierPartChar: ID_Continue, $, ZWNJ and ZWJ.</summary>
    public static bool IsIdentifierPart(int codePoint) =>
        codePoint < 128 ? (Ascii[codePoint] & Part) != 0 : codePoint is 0x200C or 0x200D || UnicodeData.IsIdContinue(codePoint);

    public static int HexValue(char c)
    {
        int digit = c - '0';
        if ((uint)digit <= 9) return digit;
        int letter = (c | 0x20) - 'a';
        return (uint)letter <= 5 ? letter + 10 : -1;
    }
}
