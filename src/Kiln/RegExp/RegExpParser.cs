using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>Parses a pattern (ECMA-262 §22.2.1, and §B.1.2 without the flags u and v), with its early errors in V8's words.</summary>
internal sealed partial class RegExpParser
{
    private const int MaxGroups = 1 << 16;

    private readonly string pattern;
    private readonly RegExpFlags flags;
    private readonly bool unicode, unicodeSets;
    private readonly RegExpClassCache? classCache;

    // Whether only errors are looked for: then no tree is built, and nodes are Empty. Case is ignored in no such check, as folding can
    // not make a pattern invalid.
    private readonly bool checkOnly;
    private int at;

    // What modifiers can change, and the direction in which the current part is matched.
    private bool ignoreCase, multiline, dotAll, backward;

    private int groupCount = 1;
    private int totalGroups = -1;
    private bool patternHasNames;
    private readonly List<(string Name, int Index)> names = [];
    private HashSet<string>? alternativeNames;
    private readonly List<(BackReferenceNode Node, string Name)> namedReferences = [];

    private RegExpParser(string pattern, RegExpFlags flags, RegExpClassCache? classCache, bool checkOnly = false)
    {
        this.classCache = classCache;
        this.checkOnly = checkOnly;
        this.pattern = pattern;
        this.flags = flags;
        unicodeSets = (flags & RegExpFlags.UnicodeSets) != 0;
        unicode = unicodeSets || (flags & RegExpFlags.Unicode) != 0;
        ignoreCase = (flags & RegExpFlags.IgnoreCase) != 0 && !checkOnly;
        multiline = (flags & RegExpFlags.Multiline) != 0;
        dotAll = (flags & RegExpFlags.DotAll) != 0;
    }

    /// <summary>The parsed pattern, the number of groups (the whole match is group 0), and the named groups in pattern order.</summary>
    internal static (RegExpNode Root, int GroupCount, List<(string Name, int Index)> Names) Parse(
        string pattern, RegExpFlags flags, RegExpClassCache? classCache = null)
    {
        var parser = new RegExpParser(pattern, flags, classCache);
        return (parser.ParsePattern(), parser.groupCount, parser.names);
    }

    /// <summary>Finds the early errors of a pattern without building anything.</summary>
    /// <exception cref="RegExpSyntaxException">It has one.</exception>
    internal static void Check(string pattern, RegExpFlags flags) => new RegExpParser(pattern, flags, null, checkOnly: true).ParsePattern();

    private RegExpNode ParsePattern()
    {
        RegExpNode root = ParseDisjunction();
        if (at < pattern.Length)
            throw Error("Unmatched ')'");
        foreach ((BackReferenceNode node, string name) in namedReferences)
        {
            var groups = new List<int>();
            foreach ((string known, int index) in names)
            {
                if (known == name)
                    groups.Add(index);
            }
            if (groups.Count == 0)
                throw Error("Invalid named capture referenced");
            node.Groups = [.. groups];
        }
        return root;
    }

    internal static string Message(string pattern, RegExpFlags flags, string reason) =>
        $"Invalid regular expression: /{pattern}/{RegExpFlagsText.ToText(flags)}: {reason}";

    internal static RegExpSyntaxException TooLarge(string pattern, RegExpFlags flags) =>
        new(Message(pattern, flags, "Regular expression too large"));

    private RegExpSyntaxException Error(string reason) => new(Message(pattern, flags, reason));

    private bool AtEnd => at >= pattern.Length;

    private int Peek(int ahead = 0) => at + ahead < pattern.Length ? pattern[at + ahead] : -1;

    private bool Eat(char c)
    {
        if (Peek() != c)
            return false;
        at++;
        return true;
    }

    private bool LooksAt(string text) => string.CompareOrdinal(pattern, at, text, 0, text.Length) == 0;

    /// <summary>Takes one source character: a code point with u or v, else a code unit.</summary>
    private int Take() => Take(unicode);

    private int Take(bool codePoints)
    {
        char c = pattern[at++];
        if (codePoints && char.IsHighSurrogate(c) && at < pattern.Length && char.IsLowSurrogate(pattern[at]))
            return char.ConvertToUtf32(c, pattern[at++]);
        return c;
    }

    // ---- structure -----------------------------------------------------------------------------------------------------------

    private RegExpNode ParseDisjunction()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error("Regular expression too large");
        HashSet<string>? outer = alternativeNames, all = null;
        List<RegExpNode>? alternatives = null;
        RegExpNode node;
        while (true)
        {
            alternativeNames = null;
            node = ParseAlternative();
            if (alternativeNames is not null)
            {
                if (all is null)
                    all = alternativeNames;
                else
                    all.UnionWith(alternativeNames);
            }
            alternatives?.Add(node);
            if (!Eat('|'))
                break;
            if (!checkOnly)
                alternatives ??= [node];
        }
        alternativeNames = outer;
        if (all is not null)
        {
            // A name may come again in another alternative only (Early Errors of Pattern).
            if (outer is null)
                alternativeNames = all;
            else
            {
                foreach (string name in all)
                {
                    if (!outer.Add(name))
                        throw Error("Duplicate capture group name");
                }
            }
        }
        return alternatives is null ? node : new AlternativesNode(alternatives);
    }

    private RegExpNode ParseAlternative()
    {
        List<RegExpNode>? items = null;
        RegExpNode? single = null;
        while (!AtEnd && Peek() is not ('|' or ')'))
        {
            RegExpNode term = ParseTerm();
            if (checkOnly)
                continue;
            if (single is null && items is null)
                single = term;
            else
            {
                items ??= [single!];
                items.Add(term);
            }
        }
        return items is not null ? new SequenceNode(items) : single ?? RegExpNode.Empty;
    }

    private RegExpNode ParseTerm()
    {
        int firstGroup = groupCount;
        RegExpNode atom;
        int next = Peek();
        if (next < 128 && char.IsAsciiLetterOrDigit((char)next))
        {
            // Most of most patterns.
            at++;
            return ParseQuantifier(Character(next), firstGroup);
        }
        switch (next)
        {
            case '^':
                at++;
                return checkOnly ? RegExpNode.Empty : new AssertionNode(multiline ? AssertionKind.LineStart : AssertionKind.InputStart, false);
            case '$':
                at++;
                return checkOnly ? RegExpNode.Empty : new AssertionNode(multiline ? AssertionKind.LineEnd : AssertionKind.InputEnd, false);
            case '(':
                if (!ParseGroup(out atom))
                {
                    if (Peek() is '*' or '+' or '?' || (Peek() == '{' && TryParseBraces(out _, out _)))
                        throw Error("Invalid quantifier");
                    return atom;
                }
                break;
            case '.':
                at++;
                atom = checkOnly ? RegExpNode.Empty : new SetNode(dotAll ? CodePointSet.All : ClassSets.NotLineTerminator);
                break;
            case '[':
                at++;
                atom = ParseCharacterClass();
                break;
            case '\\':
                if (Peek(1) is 'b' or 'B')
                {
                    atom = new AssertionNode(Peek(1) == 'b' ? AssertionKind.WordBoundary : AssertionKind.NotWordBoundary, unicode && ignoreCase);
                    at += 2;
                    return atom;
                }
                atom = ParseAtomEscape();
                break;
            case '*' or '+' or '?':
                throw Error("Nothing to repeat");
            case '{':
                if (TryParseBraces(out _, out _))
                    throw Error("Nothing to repeat");
                if (unicode)
                    throw Error("Lone quantifier brackets");
                at++;
                atom = new CharNode('{');
                break;
            case ']' or '}' when unicode:
                throw Error("Lone quantifier brackets");
            default:
                atom = Character(Take());
                break;
        }
        return ParseQuantifier(atom, firstGroup);
    }

    private RegExpNode ParseQuantifier(RegExpNode atom, int firstGroup)
    {
        int min, max;
        switch (Peek())
        {
            case '*':
                (min, max) = (0, LoopNode.Infinite);
                at++;
                break;
            case '+':
                (min, max) = (1, LoopNode.Infinite);
                at++;
                break;
            case '?':
                (min, max) = (0, 1);
                at++;
                break;
            case '{':
                if (TryParseBraces(out min, out max))
                {
                    if (max < min)
                        throw Error("numbers out of order in {} quantifier");
                    break;
                }
                if (unicode)
                    throw Error("Incomplete quantifier");
                return atom;
            default:
                return atom;
        }
        bool greedy = !Eat('?');
        return checkOnly ? atom : new LoopNode(atom, min, max, greedy, firstGroup, groupCount);
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; without one the position stays.</summary>
    private bool TryParseBraces(out int min, out int max)
    {
        int start = at++;
        max = 0;
        if (TryParseNumber(out min))
        {
            if (Eat('}'))
            {
                max = min;
                return true;
            }
            if (Eat(','))
            {
                if (Eat('}'))
                {
                    max = LoopNode.Infinite;
                    return true;
                }
                if (TryParseNumber(out max) && Eat('}'))
                    return true;
            }
        }
        at = start;
        return false;
    }

    private bool TryParseNumber(out int value)
    {
        int start = at;
        long sum = 0;
        while (Peek() is >= '0' and <= '9')
            sum = Math.Min(sum * 10 + (pattern[at++] - '0'), int.MaxValue);
        value = (int)sum;
        return at > start;
    }

    /// <summary>A group of any kind; false when it is a look-around that takes no quantifier.</summary>
    private bool ParseGroup(out RegExpNode node)
    {
        at++;
        if (!Eat('?'))
        {
            int index = NewGroup();
            node = new CaptureNode(index, ParseGroupBody());
            return true;
        }
        switch (Peek())
        {
            case ':':
                at++;
                node = ParseGroupBody();
                return true;
            case '=' or '!':
                bool negative = Peek() == '!';
                at++;
                node = ParseLook(behind: false, negative);
                return !unicode;
            case '<' when Peek(1) is '=' or '!':
                negative = Peek(1) == '!';
                at += 2;
                node = ParseLook(behind: true, negative);
                return false;
            case '<':
                at++;
                int group = NewGroup();
                string name = ParseGroupName();
                alternativeNames ??= [];
                if (!alternativeNames.Add(name))
                    throw Error("Duplicate capture group name");
                names.Add((name, group));
                node = new CaptureNode(group, ParseGroupBody());
                return true;
            default:
                node = ParseModifiers();
                return true;
        }
    }

    private int NewGroup()
    {
        if (groupCount >= MaxGroups)
            throw Error("Too many captures");
        return groupCount++;
    }

    private RegExpNode ParseGroupBody()
    {
        RegExpNode body = ParseDisjunction();
        if (!Eat(')'))
            throw Error("Unterminated group");
        return body;
    }

    private LookNode ParseLook(bool behind, bool negative)
    {
        bool saved = backward;
        backward = behind;
        RegExpNode body = ParseGroupBody();
        backward = saved;
        return new LookNode(body, behind, negative);
    }

    /// <summary><c>(?ims-ims:…)</c></summary>
    private RegExpNode ParseModifiers()
    {
        bool savedIgnoreCase = ignoreCase, savedMultiline = multiline, savedDotAll = dotAll;
        int seen = 0;
        bool dash = false, any = false;
        while (!Eat(':'))
        {
            int c = Peek(), bit;
            switch (c)
            {
                case '-':
                    if (dash)
                        throw Error("Multiple dashes in flag group");
                    dash = true;
                    at++;
                    continue;
                case 'i':
                    bit = 1;
                    ignoreCase = !dash;
                    break;
                case 'm':
                    bit = 2;
                    multiline = !dash;
                    break;
                case 's':
                    bit = 4;
                    dotAll = !dash;
                    break;
                default:
                    throw Error("Invalid group");
            }
            if ((seen & bit) != 0)
                throw Error("Repeated flag in flag group");
            seen |= bit;
            any = true;
            at++;
        }
        if (!any)
            throw Error("Invalid flag group");
        RegExpNode body = ParseGroupBody();
        (ignoreCase, multiline, dotAll) = (savedIgnoreCase, savedMultiline, savedDotAll);
        return body;
    }

    /// <summary>RegExpIdentifierName and the closing bracket; <c>\u</c> escapes are read as with the flag u.</summary>
    private string ParseGroupName()
    {
        const string error = "Invalid capture group name";
        var name = new StringBuilder();
        while (true)
        {
            if (AtEnd)
                throw Error(error);
            int c = Take(codePoints: true);
            if (c == '>')
                break;
            if (c == '\\')
            {
                if (!Eat('u'))
                    throw Error("Invalid Unicode escape");
                if (!TryParseUnicodeEscape(codePoints: true, out c))
                    throw Error("Invalid Unicode escape");
            }
            bool valid = name.Length == 0
                ? UnicodeData.IsIdStart(c) || c is '$' or '_'
                : UnicodeData.IsIdContinue(c) || c is '$' or 0x200C or 0x200D;
            if (!valid)
                throw Error(error);
            AppendCodePoint(name, c);
        }
        return name.Length > 0 ? name.ToString() : throw Error(error);
    }

    internal static void AppendCodePoint(StringBuilder to, int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            to.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10)));
            to.Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
        }
        else
            to.Append((char)codePoint);
    }

    /// <summary>Counts all groups and looks for names: a decimal escape or <c>\k</c> may come before its group.</summary>
    private void ScanGroups()
    {
        if (totalGroups >= 0)
            return;
        int count = 1, depth = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    if (depth == 0 || unicodeSets)
                        depth++;
                    break;
                case ']':
                    if (depth > 0)
                        depth--;
                    break;
                case '(' when depth == 0:
                    if (i + 1 >= pattern.Length || pattern[i + 1] != '?')
                        count++;
                    else if (i + 3 < pattern.Length && pattern[i + 2] == '<' && pattern[i + 3] is not ('=' or '!'))
                    {
                        count++;
                        patternHasNames = true;
                    }
                    break;
            }
        }
        totalGroups = count;
    }

    private bool HasNames
    {
        get
        {
            ScanGroups();
            return patternHasNames;
        }
    }
}
