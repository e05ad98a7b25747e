using System.Text;

namespace Kiln.Builtins;

/// <content>The methods that take a pattern: a string, or an object with a method of the matching symbol.</content>
internal static unsafe partial class StringPrototype
{
    /// <summary>RequireObjectCoercible, and the pattern's own method for the operation when it is an object that has one.</summary>
    private static JsObject? PatternMethod(in BuiltinCall call, string method, JsSymbol symbol)
    {
        TypeConversion.RequireObjectCoercible(call.This, "String.prototype." + method);
        return call[0].IsObject ? ObjectOperations.GetMethod(call[0], symbol) : null;
    }

    /// <summary>String.prototype.match ( regexp ) (§22.1.3.13)</summary>
    private static JsValue Match(in BuiltinCall call)
    {
        if (PatternMethod(call, "match", WellKnownSymbols.Match) is { } matcher) return matcher.Call(call[0], [call.This]);
        return InvokeOnNew(call, "", WellKnownSymbols.Match);
    }

    /// <summary>String.prototype.search ( regexp ) (§22.1.3.21)</summary>
    private static JsValue Search(in BuiltinCall call)
    {
        if (PatternMethod(call, "search", WellKnownSymbols.Search) is { } searcher) return searcher.Call(call[0], [call.This]);
        return InvokeOnNew(call, "", WellKnownSymbols.Search);
    }

    /// <summary>String.prototype.matchAll ( regexp ) (§22.1.3.14)</summary>
    private static JsValue MatchAll(in BuiltinCall call)
    {
        TypeConversion.RequireObjectCoercible(call.This, "String.prototype.matchAll");
        if (call[0].IsObject)
        {
            RequireGlobal(call[0], "matchAll");
            if (ObjectOperations.GetMethod(call[0], WellKnownSymbols.MatchAll) is { } matcher) return matcher.Call(call[0], [call.This]);
        }
        return InvokeOnNew(call, "g", WellKnownSymbols.MatchAll);
    }

    private static void RequireGlobal(JsValue pattern, string method)
    {
        if (!RegExpOperations.IsRegExp(pattern)) return;
        JsValue flags = pattern.AsObject().Get(Names.Flags);
        TypeConversion.RequireObjectCoercible(flags, "String.prototype." + method);
        if (!TypeConversion.ToText(flags).Contains('g')) throw Errors.TypeError($"String.prototype.{method} called with a non-global RegExp argument");
    }

    private static JsValue InvokeOnNew(in BuiltinCall call, string flags, JsSymbol symbol)
    {
        JsString s = TypeConversion.ToString(call.This);
        JsRegExp rx = RegExpOperations.RegExpCreate(call.Realm, call[0], flags);
        return ObjectOperations.Invoke(JsValue.FromObject(rx), symbol, JsValue.FromString(s));
    }

    /// <summary>String.prototype.replace ( searchValue, replaceValue ) (§22.1.3.19)</summary>
    private static JsValue Replace(in BuiltinCall call)
    {
        if (PatternMethod(call, "replace", WellKnownSymbols.Replace) is { } replacer) return replacer.Call(call[0], [call.This, call[1]]);
        JsString s = TypeConversion.ToString(call.This), search = TypeConversion.ToString(call[0]);
        JsValue replaceValue = call[1];
        JsObject? function = replaceValue.IsCallable ? replaceValue.AsObject() : null;
        string template = function is null ? TypeConversion.ToText(replaceValue) : "";
        string text = s.ToString();
        int position = StringOperations.IndexOf(text, search.AsSpan(), 0);
        if (position < 0) return JsValue.FromString(s);
        var result = new StringBuilder(text, 0, position, text.Length + 16);
        AppendReplacement(result, s, search, position, function, template);
        result.Append(text, position + search.Length, text.Length - position - search.Length);
        return RegExpOperations.ToStringValue(result);
    }

    private static void AppendReplacement(StringBuilder result, JsString s, JsString search, int position, JsObject? function, string template)
    {
        if (function is not null)
        {
            JsValue replacement = function.Call(JsValue.Undefined, [JsValue.FromString(search), position, JsValue.FromString(s)]);
            result.Append(TypeConversion.ToText(replacement));
        }
        else
            RegExpOperations.GetSubstitution(result, search.AsSpan(), s.AsSpan(), position, [], JsValue.Undefined, template);
    }

    /// <summary>String.prototype.replaceAll ( searchValue, replaceValue ) (§22.1.3.20)</summary>
    private static JsValue ReplaceAll(in BuiltinCall call)
    {
        TypeConversion.RequireObjectCoercible(call.This, "String.prototype.replaceAll");
        if (call[0].IsObject)
        {
            RequireGlobal(call[0], "replaceAll");
            if (ObjectOperations.GetMethod(call[0], WellKnownSymbols.Replace) is { } replacer) return replacer.Call(call[0], [call.This, call[1]]);
        }
        JsString s = TypeConversion.ToString(call.This), search = TypeConversion.ToString(call[0]);
        JsValue replaceValue = call[1];
        JsObject? function = replaceValue.IsCallable ? replaceValue.AsObject() : null;
        string template = function is null ? TypeConversion.ToText(replaceValue) : "";
        string text = s.ToString(), part = search.ToString();
        int step = Math.Max(1, part.Length), end = 0;
        int position = StringOperations.IndexOf(text, part, 0);
        if (position < 0) return JsValue.FromString(s);
        if (function is null && part.Length > 0 && !template.Contains('$') && (long)text.Length / part.Length * template.Length < JsString.MaxLength / 2)
        {
            Interpreter.Interrupts.BeforeAllocating(2L * Math.Max(text.Length, (long)text.Length / part.Length * template.Length));
            return text.Replace(part, template, StringComparison.Ordinal);
        }
        var result = new StringBuilder(text.Length + 16);
        while (position >= 0)
        {
            result.Append(text, end, position - end);
            AppendReplacement(result, s, search, position, function, template);
            end = position + part.Length;
            position = StringOperations.IndexOf(text, part, position + step);
        }
        result.Append(text, end, text.Length - end);
        return RegExpOperations.ToStringValue(result);
    }

    /// <summary>String.prototype.split ( separator, limit ) (§22.1.3.23)</summary>
    private static JsValue Split(in BuiltinCall call)
    {
        if (PatternMethod(call, "split", WellKnownSymbols.Split) is { } splitter) return splitter.Call(call[0], [call.This, call[1]]);
        JsString s = TypeConversion.ToString(call.This);
        uint limit = call[1].IsUndefined ? uint.MaxValue : TypeConversion.ToUint32(call[1]);
        JsString separator = TypeConversion.ToString(call[0]);
        Realm realm = call.Realm;
        if (limit == 0) return JsValue.FromObject(JsArray.Create(realm));
        if (call[0].IsUndefined || s.Length == 0 && separator.Length > 0) return JsValue.FromObject(JsArray.Create(realm, new[] { JsValue.FromString(s) }));
        if (s.Length == 0) return JsValue.FromObject(JsArray.Create(realm));
        ReadOnlySpan<char> text = s.AsSpan();
        if (separator.Length == 0)
        {
            Interpreter.Interrupts.BeforeAllocating(16L * Math.Min(limit, (uint)text.Length));
            var units = new JsValue[(int)Math.Min(limit, (uint)text.Length)];
            for (int k = 0; k < units.Length; k++) units[k] = JsValue.FromString(JsString.FromChar(text[k]));
            return JsValue.FromObject(JsArray.Create(realm, units));
        }
        ReadOnlySpan<char> mark = separator.AsSpan();
        var parts = new List<JsValue>();
        int i = 0;
        for (int j = StringOperations.IndexOf(text, mark, 0); j >= 0; j = StringOperations.IndexOf(text, mark, i))
        {
            parts.Add(JsValue.FromString(s.Substring(i, j - i)));
            if (parts.Count == limit) return JsValue.FromObject(JsArray.Create(realm, parts));
            i = j + mark.Length;
        }
        parts.Add(JsValue.FromString(s.Substring(i, s.Length - i)));
        return JsValue.FromObject(JsArray.Create(realm, parts));
    }
}
