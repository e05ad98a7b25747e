using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>Character classes: the classical form, and the set notation of the flag v.</summary>
internal sealed partial class RegExpParser
{
    /// <summary>
    /// What a class or class escape stands for: single characters, and with v strings of another length than one character. With v and i
    /// everything is simple-case-folded until the class is complete.
    /// </summary>
    private struct ClassContent(CodePointSet single)
    {
        internal CodePointSet Single = single;
        internal HashSet<string>? Strings;

        /// <summary>MayContainStrings: by the form, not by what is left after an operation.</summary>
        internal bool MayContainStrings;
    }

    private bool FoldsClasses => unicodeSets && ignoreCase;

    private CodePointSet MaybeFold(CodePointSet set) => FoldsClasses ? CaseMapping.FoldSet(set) : set;

    /// <summary>CharacterComplement (ECMA-262 §22.2.2.9.6)</summary>
    private CodePointSet ClassComplement(CodePointSet set) => FoldsClasses ? CaseMapping.FoldedCharacters.Subtract(set) : set.Complement();

    private RegExpNode ToNode(ClassContent content)
    {
        if (checkOnly)
            return RegExpNode.Empty;
        CodePointSet single = ignoreCase ? CaseMapping.CloseOver(content.Single, unicode) : content.Single;
        if (content.Strings is not { Count: > 0 } strings)
            return new SetNode(single);
        return StringTrie.Build(single, strings, backward, ignoreCase);
    }

    private RegExpNode ParseCharacterClass()
    {
        if (unicodeSets)
            return ToNode(ParseClassSet());
        string? key = null;
        if (unicode && classCache?.Find(pattern, at, ignoreCase, out int end, out key) is { } known)
        {
            at = end;
            return new SetNode(known);
        }
        bool negated = Eat('^');
        CodePointSetBuilder? set = checkOnly ? null : new CodePointSetBuilder();
        while (true)
        {
            if (AtEnd)
                throw Error("Unterminated character class");
            if (Eat(']'))
                break;
            bool firstIsSet = ParseClassAtom(out int first, out CodePointSet? firstSet);
            if (Peek() != '-')
            {
                Add(firstIsSet, first, firstSet);
                continue;
            }
            at++;
            if (AtEnd)
                throw Error("Unterminated character class");
            if (Peek() == ']')
            {
                Add(firstIsSet, first, firstSet);
                set?.Add('-');
                continue;
            }
            bool lastIsSet = ParseClassAtom(out int last, out CodePointSet? lastSet);
            if (firstIsSet || lastIsSet)
            {
                if (unicode)
                    throw Error("Invalid character class");
                Add(firstIsSet, first, firstSet);
                set?.Add('-');
                Add(lastIsSet, last, lastSet);
                continue;
            }
            if (first > last)
                throw Error("Range out of order in character class");
            set?.Add(first, last);
        }
        if (set is null)
            return RegExpNode.Empty;
        CodePointSet result = set.ToSet();
        if (ignoreCase)
            result = CaseMapping.CloseOver(result, unicode);
        if (negated)
            result = result.Complement();
        if (key is not null)
            classCache!.Add(key, ignoreCase, result);
        return new SetNode(result);

        void Add(bool isSet, int c, CodePointSet? members)
        {
            if (isSet)
                set?.Add(members!);
            else
                set?.Add(c);
        }
    }

    /// <summary>ClassAtom: true for a class escape.</summary>
    private bool ParseClassAtom(out int c, out CodePointSet? set)
    {
        set = null;
        if (Peek() != '\\')
        {
            c = Take();
            return false;
        }
        at++;
        c = 0;
        if (AtEnd)
            throw Error("\\ at end of pattern");
        if (TryParseClassEscape(inClass: true, out ClassContent content))
        {
            set = content.Single;
            return true;
        }
        c = ParseClassCharacterEscape();
        return false;
    }

    private int ParseClassCharacterEscape()
    {
        switch (Peek())
        {
            case 'b':
                at++;
                return '\b';
            default:
                return ParseCharacterEscape(inClass: true);
        }
    }

    /// <summary><c>\d \D \s \S \w \W</c>, and with u or v <c>\p{} \P{}</c>, after the backslash.</summary>
    private bool TryParseClassEscape(bool inClass, out ClassContent content)
    {
        content = default;
        int c = Peek();
        CodePointSet set;
        switch (c | 0x20)
        {
            case 'd':
                set = ClassSets.Digit;
                break;
            case 's':
                set = ClassSets.Space;
                break;
            case 'w':
                set = unicode && ignoreCase ? ClassSets.FoldedWord : ClassSets.Word;
                break;
            case 'p' when unicode:
                at++;
                content = ParseProperty(negated: c == 'P', inClass ? "Invalid property name in character class" : "Invalid property name");
                return true;
            default:
                return false;
        }
        at++;
        if (checkOnly)
        {
            content = new ClassContent(CodePointSet.Empty);
            return true;
        }
        set = MaybeFold(set);
        content = new ClassContent((c & 0x20) == 0 ? ClassComplement(set) : set);
        return true;
    }

    private ClassContent ParseProperty(bool negated, string error)
    {
        if (!Eat('{'))
            throw Error(error);
        int end = pattern.IndexOf('}', at);
        if (end < 0)
            throw Error(error);
        string text = pattern[at..end];
        at = end + 1;
        int equals = text.IndexOf('=');
        if (checkOnly && (equals < 0 ? UnicodeData.HasProperty(text) : UnicodeData.HasProperty(text[..equals], text[(equals + 1)..])))
            return new ClassContent(CodePointSet.Empty);
        CodePointSet? set = equals < 0 ? UnicodeData.PropertySet(text) : UnicodeData.PropertySet(text[..equals], text[(equals + 1)..]);
        if (set is not null)
        {
            set = MaybeFold(set);
            return new ClassContent(negated ? ClassComplement(set) : set);
        }
        if (!unicodeSets || negated || !UnicodeData.TryGetStringProperty(text, out CodePointSet single, out List<int[]> sequences))
            throw Error(error);
        var strings = new HashSet<string>();
        var builder = new StringBuilder();
        foreach (int[] sequence in sequences)
        {
            builder.Clear();
            foreach (int codePoint in sequence)
                AppendCodePoint(builder, FoldsClasses ? CaseMapping.SimpleFold(codePoint) : codePoint);
            strings.Add(builder.ToString());
        }
        return new ClassContent(MaybeFold(single)) { Strings = strings, MayContainStrings = true };
    }

    // ---- the flag v ------------------------------------------------------------------------------------------------------------

    private ClassContent ParseClassSet()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error("Regular expression too large");
        bool negated = Eat('^');
        ClassContent content = ParseClassSetContents();
        if (!negated)
            return content;
        if (content.MayContainStrings)
            throw Error("Negated character class may contain strings");
        return new ClassContent(ClassComplement(content.Single));
    }

    private ClassContent ParseClassSetContents()
    {
        if (Eat(']'))
            return new ClassContent(CodePointSet.Empty);
        ClassContent first = ParseClassSetOperand(out int character);
        if (LooksAt("&&") || LooksAt("--"))
            return ParseClassSetOperation(first, intersection: Peek() == '&');

        // ClassUnion
        var single = new CodePointSetBuilder();
        HashSet<string>? strings = null;
        bool mayContainStrings = false;
        while (true)
        {
            if (Peek() == '-' && Peek(1) != '-')
            {
                if (character < 0)
                    throw Error("Invalid character class");
                at++;
                if (AtEnd)
                    throw Error("Unterminated character class");
                ParseClassSetOperand(out int last);
                if (last < 0)
                    throw Error("Invalid character class");
                if (character > last)
                    throw Error("Range out of order in character class");
                single.Add(MaybeFold(CodePointSet.Of(character, last)));
            }
            else
            {
                single.Add(first.Single);
                mayContainStrings |= first.MayContainStrings;
                if (first.Strings is not null)
                {
                    if (strings is null)
                        strings = first.Strings;
                    else
                        strings.UnionWith(first.Strings);
                }
            }
            if (Eat(']'))
                return new ClassContent(single.ToSet()) { Strings = strings, MayContainStrings = mayContainStrings };
            if (LooksAt("&&") || LooksAt("--"))
                throw Error("Invalid set operation in character class");
            first = ParseClassSetOperand(out character);
        }
    }

    private ClassContent ParseClassSetOperation(ClassContent left, bool intersection)
    {
        string mark = intersection ? "&&" : "--";
        while (!Eat(']'))
        {
            if (AtEnd)
                throw Error("Unterminated character class");
            if (!LooksAt(mark))
                throw Error("Invalid set operation in character class");
            at += 2;
            if (intersection && Peek() == '&')
                throw Error("Invalid character in character class");
            ClassContent right = ParseClassSetOperand(out _);
            if (intersection)
            {
                left.Single = left.Single.Intersect(right.Single);
                left.MayContainStrings &= right.MayContainStrings;
                if (right.Strings is null)
                    left.Strings = null;
                else
                    left.Strings?.IntersectWith(right.Strings);
            }
            else
            {
                left.Single = left.Single.Subtract(right.Single);
                if (right.Strings is not null)
                    left.Strings?.ExceptWith(right.Strings);
            }
        }
        return left;
    }

    /// <summary>ClassSetOperand; a single character is given by itself too, because it may begin or end a range.</summary>
    private ClassContent ParseClassSetOperand(out int character)
    {
        character = -1;
        if (AtEnd)
            throw Error("Unterminated character class");
        if (Eat('['))
            return ParseClassSet();
        if (Peek() == '\\')
        {
            at++;
            if (AtEnd)
                throw Error("\\ at end of pattern");
            if (TryParseClassEscape(inClass: true, out ClassContent content))
                return content;
            if (Peek() == 'q' && Peek(1) == '{')
            {
                at += 2;
                return ParseClassStrings();
            }
            at--;
        }
        character = ParseClassSetCharacter();
        return new ClassContent(CodePointSet.Of(FoldsClasses ? CaseMapping.SimpleFold(character) : character));
    }

    private int ParseClassSetCharacter()
    {
        int c = Peek();
        if (c == '\\')
        {
            at++;
            if (AtEnd)
                throw Error("\\ at end of pattern");
            if (Peek() is > 0 and < 0x80 and var escaped && "&-!#%,:;<=>@`~".Contains((char)escaped))
            {
                at++;
                return escaped;
            }
            return ParseClassCharacterEscape();
        }
        if (c is '(' or ')' or '[' or ']' or '{' or '}' or '/' or '-' or '|')
            throw Error("Invalid character in character class");
        if (c == Peek(1) && c < 0x80 && "&!#$%*+,.:;<=>?@^`~".Contains((char)c))
            throw Error("Invalid set operation in character class");
        return Take();
    }

    /// <summary>ClassStringDisjunction after <c>\q{</c></summary>
    private ClassContent ParseClassStrings()
    {
        var single = new CodePointSetBuilder();
        var strings = new HashSet<string>();
        var text = new StringBuilder();
        int length = 0, last = 0;
        while (true)
        {
            if (AtEnd)
                throw Error("Invalid escape");
            if (Peek() is '|' or '}')
            {
                if (length == 1)
                    single.Add(last);
                else
                    strings.Add(text.ToString());
                text.Clear();
                length = 0;
                if (pattern[at++] == '}')
                    break;
                continue;
            }
            last = ParseClassSetCharacter();
            if (FoldsClasses)
                last = CaseMapping.SimpleFold(last);
            AppendCodePoint(text, last);
            length++;
        }
        return new ClassContent(single.ToSet()) { Strings = strings, MayContainStrings = strings.Count > 0 };
    }
}
