using System.Text;
using Kiln.RegExp;

namespace Kiln.Builtins;

/// <summary>Abstract operations of regular expressions (ECMA-262 §22.2.7) and GetSubstitution (§22.1.3.19.1).</summary>
internal static class RegExpOperations
{
    /// <summary>IsRegExp (§7.2.8)</summary>
    public static bool IsRegExp(JsValue value)
    {
        if (!value.IsObject) return false;
        JsValue matcher = value.AsObject().Get(WellKnownSymbols.Match);
        return matcher.IsUndefined ? value.AsObject() is JsRegExp : TypeConversion.ToBoolean(matcher);
    }

    /// <summary>RegExpCreate (§22.2.3.1)</summary>
    public static JsRegExp RegExpCreate(Realm realm, JsValue pattern, string flags)
    {
        string source = pattern.IsUndefined ? "" : TypeConversion.ToText(pattern);
        return RegExpCreate(realm, realm.RegExp.InstanceShape, source, flags, legacy: true);
    }

    public static JsRegExp RegExpCreate(Realm realm, Shape shape, string source, string flags, bool legacy)
    {
        var regExp = new JsRegExp(shape, realm) { LegacyFeaturesEnabled = legacy };
        Initialize(realm, regExp, source, flags);
        return regExp;
    }

    /// <summary>RegExpInitialize (§22.2.3.3)</summary>
    public static void Initialize(Realm realm, JsRegExp regExp, string source, string flags)
    {
        if (!RegExpFlagsText.TryParse(flags, out RegExpFlags parsed))
        {
            throw Errors.SyntaxError($"Invalid flags supplied to RegExp constructor '{flags}'");
        }
        realm.RegExp.Validate(source, parsed);
        regExp.Initialize(source, parsed);
        regExp.SetLastIndex(realm, 0);
    }

    /// <summary>RegExpExec (§22.2.7.1)</summary>
    public static JsValue RegExpExec(Realm realm, JsObject r, JsString s, string method)
    {
        if (r is JsRegExp pristine && realm.RegExp.IsExecPristine(pristine)) return RegExpBuiltinExec(realm, pristine, s);
        JsValue exec = r.Get(Names.Exec);
        if (exec.IsCallable)
        {
            JsValue result = exec.AsObject().Call(JsValue.FromObject(r), [JsValue.FromString(s)]);
            if (!result.IsObject && !result.IsNull) throw Errors.TypeError("RegExp exec method returned something other than an Object or null");
            return result;
        }
        if (r is not JsRegExp regExp)
        {
            throw Errors.TypeError($"Method {method} called on incompatible receiver {TypeConversion.ToMessageText(JsValue.FromObject(r))}");
        }
        return RegExpBuiltinExec(realm, regExp, s);
    }

    /// <summary>RegExpBuiltinExec (§22.2.7.2) with its result array.</summary>
    public static JsValue RegExpBuiltinExec(Realm realm, JsRegExp r, JsString s) =>
        Exec(realm, r, s) ? CreateResult(realm, r, s, realm.RegExp.LastCaptures) : JsValue.Null;

    /// <summary>RegExpBuiltinExec up to the match itself; the captures are then in the realm's state.</summary>
    public static bool Exec(Realm realm, JsRegExp r, JsString s)
    {
        JsValue last = r.Slots[0];
        double lastIndex = last.IsInt32 ? Math.Max(0, last.AsInt32()) : TypeConversion.ToLength(last);
        bool counts = (r.RegExpFlags & (RegExpFlags.Global | RegExpFlags.Sticky)) != 0;
        if (!counts) lastIndex = 0;
        if (lastIndex > s.Length || !MatchAt(realm, r, s, (int)lastIndex, r.IsSticky))
        {
            if (counts) r.SetLastIndex(realm, 0);
            return false;
        }
        if (counts) r.SetLastIndex(realm, realm.RegExp.LastCaptures[1]);
        return true;
    }

    /// <summary>Runs the matcher and records the match for the legacy static properties.</summary>
    public static bool MatchAt(Realm realm, JsRegExp r, JsString s, int index, bool sticky)
    {
        RegExpState state = realm.RegExp;
        RegExpProgram program = r.Program;
        int[] captures = state.RentCaptures(program);
        bool matched;
        try
        {
            matched = state.Matcher.Match(program, s.AsSpan(), index, captures, sticky);
        }
        catch (RegExpLimitException)
        {
            throw Errors.StackOverflow();
        }
        if (!matched) return false;
        state.Captures = state.LastCaptures;
        state.LastCaptures = captures;
        state.LastInput = state.Input = s;
        state.LastGroupCount = program.GroupCount;
        state.LegacyInvalid = !(r.LegacyFeaturesEnabled && r.Realm == realm);
        return true;
    }

    /// <summary>The array of RegExpBuiltinExec, steps 22 to 36.</summary>
    public static JsValue CreateResult(Realm realm, JsRegExp r, JsString s, int[] captures)
    {
        RegExpState state = realm.RegExp;
        RegExpProgram program = r.Program;
        ReadOnlySpan<char> text = s.AsSpan();
        var elements = new JsValue[program.GroupCount];
        for (int i = 0; i < elements.Length; i++) elements[i] = Capture(s, text, captures, i);
        bool hasIndices = (r.RegExpFlags & RegExpFlags.HasIndices) != 0;
        JsValue groups = program.Names.Length == 0 ? JsValue.Undefined : r.CreateGroups(elements);
        var result = new JsArray(hasIndices ? state.MatchShapeWithIndices : state.MatchShape, elements, (uint)elements.Length)
        {
            Slots = hasIndices
                ? [JsValue.FromInt32(captures[0]), JsValue.FromString(s), groups, MakeMatchIndices(realm, r, program, captures)]
                : [JsValue.FromInt32(captures[0]), JsValue.FromString(s), groups],
        };
        return JsValue.FromObject(result);
    }

    public static JsValue Capture(JsString s, ReadOnlySpan<char> text, ReadOnlySpan<int> captures, int group)
    {
        int from = captures[2 * group], to = captures[2 * group + 1];
        if (from < 0) return JsValue.Undefined;
        return JsValue.FromString(to - from == text.Length ? s : JsString.Create(text[from..to]));
    }

    /// <summary>MakeMatchIndicesIndexPairArray (§22.2.7.8)</summary>
    private static JsValue MakeMatchIndices(Realm realm, JsRegExp r, RegExpProgram program, int[] captures)
    {
        var pairs = new JsValue[program.GroupCount];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = captures[2 * i] < 0
                ? JsValue.Undefined
                : JsValue.FromObject(JsArray.Create(realm, new[] { JsValue.FromInt32(captures[2 * i]), JsValue.FromInt32(captures[2 * i + 1]) }));
        }
        JsValue groups = program.Names.Length == 0 ? JsValue.Undefined : r.CreateGroups(pairs);
        JsArray result = JsArray.Create(realm, pairs);
        result.AddSlot(Names.Groups, groups, PropertyAttributes.All);
        return JsValue.FromObject(result);
    }

    /// <summary>AdvanceStringIndex (§22.2.7.3)</summary>
    public static double AdvanceStringIndex(JsString s, double index, bool unicode)
    {
        if (!unicode || index + 1 >= s.Length) return index + 1;
        ReadOnlySpan<char> text = s.AsSpan();
        return index + (char.IsHighSurrogate(text[(int)index]) && char.IsLowSurrogate(text[(int)index + 1]) ? 2 : 1);
    }

    /// <summary>GetSubstitution (§22.1.3.19.1); captures do not include the whole match.</summary>
    public static void GetSubstitution(
        StringBuilder result, ReadOnlySpan<char> matched, ReadOnlySpan<char> text, int position, ReadOnlySpan<JsValue> captures, JsValue namedCaptures,
        ReadOnlySpan<char> template)
    {
        while (true)
        {
            int dollar = template.IndexOf('$');
            if (dollar < 0 || dollar + 1 >= template.Length)
            {
                result.Append(template);
                return;
            }
            result.Append(template[..dollar]);
            template = template[dollar..];
            int length = 2;
            switch (template[1])
            {
                case '$':
                    result.Append('$');
                    break;
                case '`':
                    result.Append(text[..position]);
                    break;
                case '&':
                    result.Append(matched);
                    break;
                case '\'':
                    int tail = position + matched.Length;
                    if (tail < text.Length) result.Append(text[tail..]);
                    break;
                case >= '0' and <= '9':
                    int index = template[1] - '0';
                    if (template.Length > 2 && template[2] is >= '0' and <= '9')
                    {
                        int two = index * 10 + (template[2] - '0');
                        if (two >= 1 && two <= captures.Length)
                        {
                            index = two;
                            length = 3;
                        }
                    }
                    if (index < 1 || index > captures.Length)
                        result.Append(template[..length]);
                    else if (!captures[index - 1].IsUndefined)
                        result.Append(captures[index - 1].AsString().AsSpan());
                    break;
                case '<' when !namedCaptures.IsUndefined:
                    int close = template.IndexOf('>');
                    if (close < 0)
                    {
                        result.Append("$<");
                        break;
                    }
                    length = close + 1;
                    JsValue capture = namedCaptures.AsObject().Get(PropertyKey.FromString(template[2..close].ToString()));
                    if (!capture.IsUndefined) result.Append(TypeConversion.ToText(capture));
                    break;
                default:
                    result.Append('$');
                    length = 1;
                    break;
            }
            template = template[length..];
        }
    }

    /// <summary>The String value of what a builder holds.</summary>
    /// <exception cref="ThrowCompletion">RangeError past the longest string.</exception>
    public static JsValue ToStringValue(StringBuilder builder) =>
        builder.Length > JsString.MaxLength ? throw Errors.RangeError("Invalid string length") : JsValue.FromString(builder.ToString());
}
