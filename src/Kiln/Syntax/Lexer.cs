using System.Numerics;
using System.Text;

namespace Kiln.Syntax;

/// <summary>
/// The lexical grammar (ECMA-262 §12), hand-written over the source string. It holds one current token in fields, so no
/// token is ever allocated; the parser, which derives from it, asks for regular expressions and template parts by goal.
/// </summary>
internal partial class Lexer
{
    protected readonly SourceText Source;
    protected readonly string Text;
    protected readonly NameTable Names = NameTable.Rent();

    /// <summary>The module goal: no HTML-like comments.</summary>
    protected bool IsModule;

    // The current token.
    protected TokenType Type;
    protected int Start;
    protected int End;

    /// <summary>The token before.</summary>
    protected int PreviousStart;
    protected int PreviousEnd;
    protected bool NewlineBefore;

    /// <summary>The identifier or string contains escapes.</summary>
    protected bool Escaped;

    /// <summary>Name of an identifier token, value of a string token.</summary>
    protected string Value = "";
    protected double Number;
    protected BigInteger BigIntValue;

    /// <summary>Where the token holds something strict mode forbids (legacy octal and friends), or -1, and its message.</summary>
    protected int OctalStart = -1;
    protected int OctalEnd;
    protected string OctalMessage = "";

    private int _position;
    private StringBuilder? _builder;

    protected Lexer(SourceText source, bool isModule)
    {
        Source = source;
        Text = source.Text;
        IsModule = isModule;
    }

    /// <summary>Everything needed to come back to a token after looking ahead.</summary>
    protected struct State
    {
        public TokenType Type;
        public bool NewlineBefore, Escaped;
        public int Start, End, PreviousStart, PreviousEnd, Position, OctalStart, OctalEnd;
        public string Value, OctalMessage;
        public double Number;
        public BigInteger BigIntValue;
    }

    protected State Save() => new()
    {
        Type = Type, NewlineBefore = NewlineBefore, Escaped = Escaped, Start = Start, End = End, PreviousStart = PreviousStart, PreviousEnd = PreviousEnd,
        Position = _position, OctalStart = OctalStart, OctalEnd = OctalEnd, OctalMessage = OctalMessage, Value = Value, Number = Number,
        BigIntValue = BigIntValue,
    };

    protected void Restore(in State state)
    {
        Type = state.Type;
        NewlineBefore = state.NewlineBefore;
        Escaped = state.Escaped;
        Start = state.Start;
        End = state.End;
        PreviousStart = state.PreviousStart;
        PreviousEnd = state.PreviousEnd;
        _position = state.Position;
        OctalStart = state.OctalStart;
        OctalEnd = state.OctalEnd;
        OctalMessage = state.OctalMessage;
        Value = state.Value;
        Number = state.Number;
        BigIntValue = state.BigIntValue;
    }

    protected KilnSyntaxError Error(string message, int start, int end) => new(message, Source, start, end);

    private StringBuilder Builder() => (_builder ??= new StringBuilder()).Clear();

    /// <summary>Skips a hashbang comment (ECMA-262 §12.5); only at the very start.</summary>
    protected void SkipHashbang()
    {
        if (Text.StartsWith("#!", StringComparison.Ordinal)) _position = EndOfLine(2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private char At(int index)
    {
        string text = Text;
        return (uint)index < (uint)text.Length ? text[index] : '\0';
    }

    /// <summary>Reads the next token under the goals InputElementDiv and InputElementTemplateTail's complement.</summary>
    protected void Next()
    {
        PreviousStart = Start;
        PreviousEnd = End;
        SkipTrivia();
        string text = Text;
        int i = _position;
        Start = i;
        if ((uint)i >= (uint)text.Length)
        {
            Type = TokenType.EndOfFile;
            End = i;
            return;
        }
        char c = text[i];
        if (CharacterClasses.IsAsciiIdentifierStart(c))
        {
            ScanIdentifier(text, i);
            return;
        }
        switch (c)
        {
            case '{': Finish(TokenType.LeftBrace, i + 1); return;
            case '}': Finish(TokenType.RightBrace, i + 1); return;
            case '(': Finish(TokenType.LeftParen, i + 1); return;
            case ')': Finish(TokenType.RightParen, i + 1); return;
            case '[': Finish(TokenType.LeftBracket, i + 1); return;
            case ']': Finish(TokenType.RightBracket, i + 1); return;
            case ';': Finish(TokenType.Semicolon, i + 1); return;
            case ',': Finish(TokenType.Comma, i + 1); return;
            case ':': Finish(TokenType.Colon, i + 1); return;
            case '~': Finish(TokenType.Tilde, i + 1); return;
            case '`': Finish(TokenType.Template, i + 1); return;
            case '"' or '\'': ScanString(c); return;
            case '.':
                if (At(i + 1) is >= '0' and <= '9') ScanNumber();
                else if (At(i + 1) == '.' && At(i + 2) == '.') Finish(TokenType.Ellipsis, i + 3);
                else Finish(TokenType.Dot, i + 1);
                return;
            case >= '0' and <= '9': ScanNumber(); return;
            case '#': ScanPrivateName(); return;
            case '\\': ScanIdentifierSlow(i, i); return;
            default:
                if (c < 128) ScanOperator(c, i);
                else ScanIdentifierSlow(i, i);
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(TokenType type, int end)
    {
        Type = type;
        End = end;
        _position = end;
    }

    private void ScanOperator(char c, int i)
    {
        char n = At(i + 1);
        switch (c)
        {
            case '=':
                if (n == '=') Choose(At(i + 2) == '=', TokenType.StrictEqual, TokenType.Equal, i + 2);
                else if (n == '>') Finish(TokenType.Arrow, i + 2);
                else Finish(TokenType.Assign, i + 1);
                return;
            case '!':
                if (n == '=') Choose(At(i + 2) == '=', TokenType.StrictNotEqual, TokenType.NotEqual, i + 2);
                else Finish(TokenType.Not, i + 1);
                return;
            case '+':
                if (n == '+') Finish(TokenType.Increment, i + 2);
                else Choose(n == '=', TokenType.AddAssign, TokenType.Add, i + 1);
                return;
            case '-':
                if (n == '-') Finish(TokenType.Decrement, i + 2);
                else Choose(n == '=', TokenType.SubtractAssign, TokenType.Subtract, i + 1);
                return;
            case '*':
                if (n == '*') Choose(At(i + 2) == '=', TokenType.ExponentiateAssign, TokenType.Exponentiate, i + 2);
                else Choose(n == '=', TokenType.MultiplyAssign, TokenType.Multiply, i + 1);
                return;
            case '/': Choose(n == '=', TokenType.DivideAssign, TokenType.Divide, i + 1); return;
            case '%': Choose(n == '=', TokenType.RemainderAssign, TokenType.Remainder, i + 1); return;
            case '^': Choose(n == '=', TokenType.BitwiseXorAssign, TokenType.BitwiseXor, i + 1); return;
            case '&':
                if (n == '&') Choose(At(i + 2) == '=', TokenType.LogicalAndAssign, TokenType.LogicalAnd, i + 2);
                else Choose(n == '=', TokenType.BitwiseAndAssign, TokenType.BitwiseAnd, i + 1);
                return;
            case '|':
                if (n == '|') Choose(At(i + 2) == '=', TokenType.LogicalOrAssign, TokenType.LogicalOr, i + 2);
                else Choose(n == '=', TokenType.BitwiseOrAssign, TokenType.BitwiseOr, i + 1);
                return;
            case '?':
                if (n == '?') Choose(At(i + 2) == '=', TokenType.CoalesceAssign, TokenType.Coalesce, i + 2);
                else if (n == '.' && At(i + 2) is not (>= '0' and <= '9')) Finish(TokenType.QuestionDot, i + 2);
                else Finish(TokenType.Question, i + 1);
                return;
            case '<':
                if (n == '<') Choose(At(i + 2) == '=', TokenType.LeftShiftAssign, TokenType.LeftShift, i + 2);
                else Choose(n == '=', TokenType.LessThanOrEqual, TokenType.LessThan, i + 1);
                return;
            case '>':
                if (n != '>') Choose(n == '=', TokenType.GreaterThanOrEqual, TokenType.GreaterThan, i + 1);
                else if (At(i + 2) == '>') Choose(At(i + 3) == '=', TokenType.UnsignedRightShiftAssign, TokenType.UnsignedRightShift, i + 3);
                else Choose(At(i + 2) == '=', TokenType.SignedRightShiftAssign, TokenType.SignedRightShift, i + 2);
                return;
            default:
                throw Error(Messages.InvalidOrUnexpectedToken, i, i + 1);
        }
    }

    private void Choose(bool longer, TokenType longType, TokenType shortType, int end)
    {
        if (longer) Finish(longType, end + 1);
        else Finish(shortType, end);
    }

    /// <summary>WhiteSpace, LineTerminator and Comment (ECMA-262 §12.2–12.4, §B.1.1).</summary>
    private void SkipTrivia()
    {
        string text = Text;
        int i = _position;
        bool newline = i == 0;
        while ((uint)i < (uint)text.Length)
        {
            char c = text[i];
            switch (c)
            {
                case ' ' or '\t' or '\v' or '\f':
                    i++;
                    continue;
                case '\n' or '\r':
                    newline = true;
                    i++;
                    continue;
                case '/':
                    char next = At(i + 1);
                    if (next == '/')
                    {
                        i = EndOfLine(i + 2);
                        continue;
                    }
                    if (next == '*')
                    {
                        int length = text.AsSpan(i + 2).IndexOf("*/");
                        if (length < 0) throw Error(Messages.InvalidOrUnexpectedToken, i, text.Length);
                        if (!newline) newline = text.AsSpan(i + 2, length).ContainsAny("\n\r\u2028\u2029");
                        i += length + 4;
                        continue;
                    }
                    break;
                case '<':
                    if (text.AsSpan(i).StartsWith("<!--"))
                    {
                        if (IsModule) throw Error(Messages.HtmlCommentInModule, i, i + 4);
                        i = EndOfLine(i + 4);
                        continue;
                    }
                    break;
                case '-':
                    if (newline && At(i + 1) == '-' && At(i + 2) == '>')
                    {
                        if (IsModule) throw Error(Messages.HtmlCommentInModule, i, i + 3);
                        i = EndOfLine(i + 3);
                        continue;
                    }
                    break;
                case > '\u007F':
                    if (c is '\u2028' or '\u2029')
                    {
                        newline = true;
                        i++;
                        continue;
                    }
                    if (CharacterClasses.IsNonAsciiWhiteSpace(c))
                    {
                        i++;
                        continue;
                    }
                    break;
            }
            break;
        }
        NewlineBefore = newline;
        _position = i;
    }

    private int EndOfLine(int from)
    {
        int length = Text.AsSpan(from).IndexOfAny("\n\r\u2028\u2029");
        return length < 0 ? Text.Length : from + length;
    }

    private void ScanIdentifier(string text, int start)
    {
        uint hash = NameTable.HashSeed;
        int i = start;
        char c = text[i];
        do
        {
            hash = NameTable.HashStep(hash, c);
            if ((uint)++i >= (uint)text.Length) break;
            c = text[i];
        } while (CharacterClasses.IsAsciiIdentifierPart(c));
        if ((uint)i < (uint)text.Length && (c == '\\' || c > 127))
        {
            ScanIdentifierSlow(start, i);
            return;
        }
        Value = Names.Intern(text.AsSpan(start, i - start), hash, out Type);
        Escaped = false;
        End = i;
        _position = i;
    }

    /// <summary>An identifier with escapes or characters beyond ASCII (ECMA-262 §12.7).</summary>
    private void ScanIdentifierSlow(int start, int from)
    {
        string name = ScanIdentifierName(start, from, out bool escaped);
        name = Names.Intern(name, NameTable.Hash(name), out TokenType type);
        Value = name;
        Escaped = escaped;
        if (escaped)
        {
            if (type < TokenType.EscapedKeyword) type = TokenType.EscapedKeyword;
            else if (type is >= TokenType.Async and <= TokenType.Meta) type = TokenType.Identifier;
        }
        Finish(type, _position);
    }

    /// <summary>Reads an IdentifierName whose first characters, up to <paramref name="from"/>, are known to be fine.</summary>
    private string ScanIdentifierName(int start, int from, out bool escaped)
    {
        StringBuilder builder = Builder().Append(Text, start, from - start);
        escaped = false;
        int i = from;
        while (true)
        {
            int codePoint;
            int next;
            char c = At(i);
            if (c == '\\')
            {
                escaped = true;
                next = i + 1;
                if (At(next) != 'u') throw Error(Messages.InvalidUnicodeEscape, i, Math.Min(i + 1, Text.Length));
                next++;
                codePoint = ScanUnicodeEscape(i, ref next, out string? error);
                if (error != null) throw Error(error, i, Math.Min(next + 1, Text.Length));
                if (!(i == start ? CharacterClasses.IsIdentifierStart(codePoint) : CharacterClasses.IsIdentifierPart(codePoint)))
                    throw Error(Messages.InvalidOrUnexpectedToken, i, next);
            }
            else
            {
                if (i >= Text.Length) break;
                codePoint = c;
                next = i + 1;
                if (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(next)))
                {
                    codePoint = char.ConvertToUtf32(c, At(next));
                    next++;
                }
                if (!(i == start ? CharacterClasses.IsIdentifierStart(codePoint) : CharacterClasses.IsIdentifierPart(codePoint))) break;
            }
            if (codePoint < 0x10000) builder.Append((char)codePoint);
            else builder.Append(char.ConvertFromUtf32(codePoint));
            i = next;
        }
        if (i == start) throw Error(Messages.InvalidOrUnexpectedToken, i, i + 1);
        _position = i;
        return builder.ToString();
    }

    private void ScanPrivateName()
    {
        int start = _position;
        char c = At(start + 1);
        int i = start + 1;
        if (CharacterClasses.IsAsciiIdentifierStart(c))
        {
            do i++; while (CharacterClasses.IsAsciiIdentifierPart(At(i)));
            c = At(i);
        }
        if (c == '\\' || c > 127)
        {
            string name = ScanIdentifierName(start + 1, i, out Escaped);
            Value = Names.Intern("#" + name);
            Finish(TokenType.PrivateName, _position);
            return;
        }
        if (i == start + 1) throw Error(Messages.InvalidOrUnexpectedToken, start, start + 1);
        Escaped = false;
        Value = Names.Intern(Text.AsSpan(start, i - start));
        Finish(TokenType.PrivateName, i);
    }

    /// <summary>
    /// The digits of \uXXXX or \u{X…}; <paramref name="i"/> stands after the 'u'. Returns the code point, or sets an error
    /// with <paramref name="i"/> at the offending character.
    /// </summary>
    private int ScanUnicodeEscape(int escapeStart, ref int i, out string? error)
    {
        error = null;
        int value = 0;
        if (At(i) == '{')
        {
            i++;
            int digits = 0;
            while (true)
            {
                int digit = CharacterClasses.HexValue(At(i));
                if (digit < 0) break;
                value = value * 16 + digit;
                digits++;
                i++;
                if (value > 0x10FFFF)
                {
                    error = Messages.UndefinedCodePoint;
                    return 0;
                }
            }
            if (digits == 0 || At(i) != '}')
            {
                error = Messages.InvalidUnicodeEscape;
                return 0;
            }
            i++;
            return value;
        }
        for (int k = 0; k < 4; k++)
        {
            int digit = CharacterClasses.HexValue(At(i));
            if (digit < 0)
            {
                error = Messages.InvalidUnicodeEscape;
                return 0;
            }
            value = value * 16 + digit;
            i++;
        }
        return value;
    }
}
