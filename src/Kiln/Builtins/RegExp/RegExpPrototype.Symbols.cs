using System.Text;
using Kiln.RegExp;

namespace Kiln.Builtins;

/// <content>
/// The methods that String.prototype calls by symbol. Each has a fast path for a regular expression whose exec and flags nobody has
/// changed: then nothing observable happens between matches.
/// </content>
internal static unsafe partial class RegExpPrototype
{
    /// <summary>RegExp.prototype [ %Symbol.match% ] ( string ) (§22.2.6.8)</summary>
    private static JsValue Match(in BuiltinCall call)
    {
        JsObject rx = ThisObject(call, "RegExp.prototype.@@match");
        JsString s = TypeConversion.ToString(call[0]);
        Realm realm = call.Realm;
        if (rx is JsRegExp regExp && realm.RegExp.IsPristine(regExp))
        {
            if (!regExp.IsGlobal) return RegExpOperations.RegExpBuiltinExec(realm, regExp, s);
            regExp.SetLastIndex(realm, 0);
            var found = new List<JsValue>();
            ReadOnlySpan<char> text = s.AsSpan();
            for (int at = 0; at <= s.Length && RegExpOperations.MatchAt(realm, regExp, s, at, regExp.IsSticky);)
            {
                int[] captures = realm.RegExp.LastCaptures;
                found.Add(RegExpOperations.Capture(s, text, captures, 0));
                at = captures[1] > captures[0] ? captures[1] : (int)RegExpOperations.AdvanceStringIndex(s, captures[1], regExp.IsUnicode);
            }
            return found.Count == 0 ? JsValue.Null : JsValue.FromObject(JsArray.Create(realm, found));
        }
        string flags = TypeConversion.ToText(rx.Get(Names.Flags));
        if (!flags.Contains('g')) return RegExpOperations.RegExpExec(realm, rx, s, "RegExp.prototype.@@match");
        bool unicode = flags.AsSpan().ContainsAny('u', 'v');
        ObjectOperations.Set(rx, Names.LastIndex, 0);
        JsArray? result = null;
        while (true)
        {
            JsValue match = RegExpOperations.RegExpExec(realm, rx, s, "RegExp.prototype.@@match");
            if (match.IsNull) return result is null ? JsValue.Null : JsValue.FromObject(result);
            JsString matched = TypeConversion.ToString(match.AsObject().Get(PropertyKey.FromIndex(0)));
            result ??= JsArray.Create(realm);
            result.Append(JsValue.FromString(matched));
            if (matched.Length == 0) AdvanceLastIndex(rx, s, unicode);
        }
    }

    private static void AdvanceLastIndex(JsObject rx, JsString s, bool unicode)
    {
        double index = TypeConversion.ToLength(rx.Get(Names.LastIndex));
        ObjectOperations.Set(rx, Names.LastIndex, RegExpOperations.AdvanceStringIndex(s, index, unicode));
    }

    /// <summary>RegExp.prototype [ %Symbol.matchAll% ] ( string ) (§22.2.6.9)</summary>
    private static JsValue MatchAll(in BuiltinCall call)
    {
        JsObject r = ThisObject(call, "RegExp.prototype.@@matchAll");
        Realm realm = call.Realm;
        JsString s = TypeConversion.ToString(call[0]);
        JsObject constructor = ObjectOperations.SpeciesConstructor(r, realm.Get(Intrinsic.RegExpConstructor));
        JsString flags = TypeConversion.ToString(r.Get(Names.Flags));
        JsObject matcher = ObjectOperations.Construct(constructor, JsValue.FromObject(r), JsValue.FromString(flags));
        ObjectOperations.Set(matcher, Names.LastIndex, TypeConversion.ToLength(r.Get(Names.LastIndex)));
        string text = flags.ToString();
        return JsValue.FromObject(new RegExpStringIterator(realm, matcher, s, text.Contains('g'), text.AsSpan().ContainsAny('u', 'v')));
    }

    /// <summary>RegExp.prototype [ %Symbol.search% ] ( string ) (§22.2.6.12)</summary>
    private static JsValue Search(in BuiltinCall call)
    {
        JsObject rx = ThisObject(call, "RegExp.prototype.@@search");
        JsString s = TypeConversion.ToString(call[0]);
        Realm realm = call.Realm;
        if (rx is JsRegExp regExp && realm.RegExp.IsExecPristine(regExp))
        {
            // lastIndex is 0 during the match and as before after it, whatever it is: the shape says it is writable.
            return RegExpOperations.MatchAt(realm, regExp, s, 0, regExp.IsSticky) ? realm.RegExp.LastCaptures[0] : -1;
        }
        JsValue previous = rx.Get(Names.LastIndex);
        if (!Comparison.SameValue(previous, 0)) ObjectOperations.Set(rx, Names.LastIndex, 0);
        JsValue result = RegExpOperations.RegExpExec(realm, rx, s, "RegExp.prototype.@@search");
        JsValue current = rx.Get(Names.LastIndex);
        if (!Comparison.SameValue(current, previous)) ObjectOperations.Set(rx, Names.LastIndex, previous);
        return result.IsNull ? -1 : result.AsObject().Get(Names.Index);
    }

    /// <summary>RegExp.prototype [ %Symbol.split% ] ( string, limit ) (§22.2.6.14)</summary>
    private static JsValue Split(in BuiltinCall call)
    {
        JsObject rx = ThisObject(call, "RegExp.prototype.@@split");
        JsString s = TypeConversion.ToString(call[0]);
        JsValue limit = call[1];
        Realm realm = call.Realm;
        if (rx is JsRegExp regExp && (limit.IsUndefined || limit.IsInt32) && realm.RegExp.IsPristine(regExp) && IsSpeciesPristine(realm))
        {
            return SplitPristine(realm, regExp, s, limit.IsUndefined ? uint.MaxValue : TypeConversion.ToUint32(limit));
        }
        JsObject constructor = ObjectOperations.SpeciesConstructor(rx, realm.Get(Intrinsic.RegExpConstructor));
        string flags = TypeConversion.ToText(rx.Get(Names.Flags));
        bool unicode = flags.AsSpan().ContainsAny('u', 'v');
        JsObject splitter = ObjectOperations.Construct(constructor, JsValue.FromObject(rx), flags.Contains('y') ? flags : flags + "y");
        JsArray result = JsArray.Create(realm);
        uint max = limit.IsUndefined ? uint.MaxValue : TypeConversion.ToUint32(limit);
        if (max == 0) return JsValue.FromObject(result);
        const string name = "RegExp.prototype.@@split";
        if (s.Length == 0)
        {
            if (RegExpOperations.RegExpExec(realm, splitter, s, name).IsNull) result.Append(JsValue.FromString(s));
            return JsValue.FromObject(result);
        }
        int p = 0, q = 0;
        while (q < s.Length)
        {
            ObjectOperations.Set(splitter, Names.LastIndex, q);
            JsValue match = RegExpOperations.RegExpExec(realm, splitter, s, name);
            int e = match.IsNull ? p : (int)Math.Min(TypeConversion.ToLength(splitter.Get(Names.LastIndex)), s.Length);
            if (match.IsNull || e == p)
            {
                q = (int)RegExpOperations.AdvanceStringIndex(s, q, unicode);
                continue;
            }
            result.Append(JsValue.FromString(s.Substring(p, q - p)));
            if (result.ArrayLength == max) return JsValue.FromObject(result);
            p = e;
            JsObject captures = match.AsObject();
            double count = Math.Max(ObjectOperations.LengthOfArrayLike(captures) - 1, 0);
            for (double i = 1; i <= count; i++)
            {
                result.Append(captures.Get(PropertyKey.FromInteger(i)));
                if (result.ArrayLength == max) return JsValue.FromObject(result);
            }
            q = p;
        }
        result.Append(JsValue.FromString(s.Substring(p, s.Length - p)));
        return JsValue.FromObject(result);
    }

    /// <summary>Whether SpeciesConstructor of a pristine instance gives %RegExp% without running script.</summary>
    private static bool IsSpeciesPristine(Realm realm)
    {
        JsObject constructor = realm.Get(Intrinsic.RegExpConstructor);
        if (!Realm.HoldsIntrinsic(realm.Get(Intrinsic.RegExpPrototype), Names.Constructor, constructor)) return false;
        return constructor.Shape.IsLazy
            || (constructor.TryGetOwnSlot(WellKnownSymbols.Species, out JsValue slot, out _)
                && slot.TryInternal<Accessor>() is { Getter: BuiltinFunction { InitialName: "get [Symbol.species]" } getter } && getter.Realm == realm);
    }

    /// <summary>As the general algorithm, which tries the sticky splitter at each index in turn: that is one search.</summary>
    private static JsValue SplitPristine(Realm realm, JsRegExp regExp, JsString s, uint max)
    {
        JsArray result = JsArray.Create(realm);
        if (max == 0) return JsValue.FromObject(result);
        if (s.Length == 0)
        {
            if (!RegExpOperations.MatchAt(realm, regExp, s, 0, sticky: true)) result.Append(JsValue.FromString(s));
            return JsValue.FromObject(result);
        }
        ReadOnlySpan<char> text = s.AsSpan();
        int groups = regExp.Program.GroupCount;
        int p = 0, q = 0;
        while (q < s.Length && RegExpOperations.MatchAt(realm, regExp, s, q, sticky: false))
        {
            int[] captures = realm.RegExp.LastCaptures;
            int start = captures[0], e = captures[1];
            if (start >= s.Length) break;
            if (e == p)
            {
                q = (int)RegExpOperations.AdvanceStringIndex(s, Math.Max(start, q), regExp.IsUnicode);
                continue;
            }
            result.Append(JsValue.FromString(s.Substring(p, start - p)));
            if (result.ArrayLength == max) return JsValue.FromObject(result);
            p = e;
            for (int i = 1; i < groups; i++)
            {
                result.Append(RegExpOperations.Capture(s, text, captures, i));
                if (result.ArrayLength == max) return JsValue.FromObject(result);
            }
            q = p;
        }
        result.Append(JsValue.FromString(s.Substring(p, s.Length - p)));
        return JsValue.FromObject(result);
    }

    /// <summary>RegExp.prototype [ %Symbol.replace% ] ( string, replaceValue ) (§22.2.6.11)</summary>
    private static JsValue Replace(in BuiltinCall call)
    {
        JsObject rx = ThisObject(call, "RegExp.prototype.@@replace");
        JsString s = TypeConversion.ToString(call[0]);
        JsValue replaceValue = call[1];
        Realm realm = call.Realm;
        JsObject? function = replaceValue.IsCallable ? replaceValue.AsObject() : null;
        string template = function is null ? TypeConversion.ToText(replaceValue) : "";
        if (rx is JsRegExp regExp && realm.RegExp.IsPristine(regExp) && (regExp.IsGlobal || regExp.Slots[0].IsInt32))
        {
            return ReplacePristine(realm, regExp, s, function, template);
        }
        const string name = "RegExp.prototype.@@replace";
        string flags = TypeConversion.ToText(rx.Get(Names.Flags));
        bool global = flags.Contains('g'), unicode = flags.AsSpan().ContainsAny('u', 'v');
        if (global) ObjectOperations.Set(rx, Names.LastIndex, 0);
        var results = new List<JsObject>();
        while (true)
        {
            JsValue match = RegExpOperations.RegExpExec(realm, rx, s, name);
            if (match.IsNull) break;
            results.Add(match.AsObject());
            if (!global) break;
            if (TypeConversion.ToString(match.AsObject().Get(PropertyKey.FromIndex(0))).Length == 0) AdvanceLastIndex(rx, s, unicode);
        }
        string text = s.ToString();
        var accumulated = new StringBuilder();
        int next = 0;
        foreach (JsObject result in results)
        {
            double count = Math.Max(ObjectOperations.LengthOfArrayLike(result) - 1, 0);
            JsString matched = TypeConversion.ToString(result.Get(PropertyKey.FromIndex(0)));
            int position = (int)Math.Clamp(TypeConversion.ToIntegerOrInfinity(result.Get(Names.Index)), 0, s.Length);
            var captures = new List<JsValue>();
            for (double n = 1; n <= count; n++)
            {
                JsValue capture = result.Get(PropertyKey.FromInteger(n));
                captures.Add(capture.IsUndefined ? capture : JsValue.FromString(TypeConversion.ToString(capture)));
            }
            JsValue named = result.Get(Names.Groups);
            var replacement = new StringBuilder();
            if (function is not null)
            {
                var arguments = new List<JsValue>(captures.Count + 4) { JsValue.FromString(matched) };
                arguments.AddRange(captures);
                arguments.Add(position);
                arguments.Add(JsValue.FromString(s));
                if (!named.IsUndefined) arguments.Add(named);
                replacement.Append(TypeConversion.ToText(function.Call(JsValue.Undefined, CollectionsMarshal.AsSpan(arguments))));
            }
            else
            {
                if (!named.IsUndefined) named = JsValue.FromObject(TypeConversion.ToObject(named));
                RegExpOperations.GetSubstitution(replacement, matched.AsSpan(), text, position, CollectionsMarshal.AsSpan(captures), named, template);
            }
            if (position >= next)
            {
                accumulated.Append(text, next, position - next).Append(replacement);
                next = position + matched.Length;
            }
        }
        if (results.Count == 0) return JsValue.FromString(s);
        if (next < text.Length) accumulated.Append(text, next, text.Length - next);
        return RegExpOperations.ToStringValue(accumulated);
    }

    private static JsValue ReplacePristine(Realm realm, JsRegExp regExp, JsString s, JsObject? function, string template)
    {
        RegExpState state = realm.RegExp;
        if (!regExp.IsGlobal)
        {
            if (!RegExpOperations.Exec(realm, regExp, s)) return JsValue.FromString(s);
        }
        else
        {
            regExp.SetLastIndex(realm, 0);
            if (!RegExpOperations.MatchAt(realm, regExp, s, 0, regExp.IsSticky)) return JsValue.FromString(s);
        }
        string text = s.ToString();
        RegExpProgram program = regExp.Program;
        int words = 2 * program.GroupCount;
        bool plain = function is null && !template.Contains('$');
        if (plain && regExp.IsGlobal && !regExp.IsSticky && program.Literal is { Length: 1 } unit
            && (long)text.Length * Math.Max(1, template.Length) <= JsString.MaxLength)
        {
            // The last match is the one that the legacy properties of RegExp tell of.
            RegExpOperations.MatchAt(realm, regExp, s, text.LastIndexOf(unit[0]), sticky: false);
            return JsValue.FromString(text.Replace(unit, template, StringComparison.Ordinal));
        }
        var result = new StringBuilder(text.Length + 16);
        int next = 0;
        // With a function all matches come first, as the specification says: it may use the same expression.
        List<int>? all = function is not null ? [] : null;
        while (true)
        {
            int[] captures = state.LastCaptures;
            int start = captures[0], end = captures[1];
            if (all is not null)
                CollectionsMarshal.SetCount(all, all.Count + words);
            if (all is not null)
                captures.AsSpan(0, words).CopyTo(CollectionsMarshal.AsSpan(all)[^words..]);
            else
            {
                result.Append(text, next, start - next);
                next = end;
                if (plain)
                    result.Append(template);
                else
                    Substitute(result, s, regExp, captures, template);
            }
            if (!regExp.IsGlobal) break;
            int at = end > start ? end : (int)RegExpOperations.AdvanceStringIndex(s, end, regExp.IsUnicode);
            if (at > text.Length || !RegExpOperations.MatchAt(realm, regExp, s, at, regExp.IsSticky)) break;
        }
        if (all is not null)
        {
            JsValue[] arguments = new JsValue[program.GroupCount + (program.Names.Length == 0 ? 2 : 3)];
            for (int k = 0; k < all.Count; k += words)
            {
                ReadOnlySpan<int> captures = CollectionsMarshal.AsSpan(all).Slice(k, words);
                for (int i = 0; i < program.GroupCount; i++) arguments[i] = RegExpOperations.Capture(s, text, captures, i);
                arguments[program.GroupCount] = captures[0];
                arguments[program.GroupCount + 1] = JsValue.FromString(s);
                if (program.Names.Length > 0) arguments[^1] = regExp.CreateGroups(arguments);
                result.Append(text, next, captures[0] - next);
                next = captures[1];
                result.Append(TypeConversion.ToText(function!.Call(JsValue.Undefined, arguments)));
            }
        }
        result.Append(text, next, text.Length - next);
        return RegExpOperations.ToStringValue(result);
    }

    private static void Substitute(StringBuilder result, JsString s, JsRegExp regExp, int[] captures, string template)
    {
        RegExpProgram program = regExp.Program;
        ReadOnlySpan<char> text = s.AsSpan();
        var values = new JsValue[program.GroupCount];
        for (int i = 0; i < values.Length; i++) values[i] = RegExpOperations.Capture(s, text, captures, i);
        JsValue named = program.Names.Length == 0 ? JsValue.Undefined : regExp.CreateGroups(values);
        RegExpOperations.GetSubstitution(result, text[captures[0]..captures[1]], text, captures[0], values.AsSpan(1), named, template);
    }
}
