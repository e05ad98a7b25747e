using System.Text;
using Kiln.Unicode;

namespace Kiln.Builtins;

/// <summary>The %String.prototype% object (ECMA-262 §22.1.3): itself a String object.</summary>
internal static unsafe partial class StringPrototype
{
    public static JsObject Create(Realm realm) =>
        new JsPrimitiveWrapper(realm.CreateLazyShape(realm.ObjectPrototype, &Define), JsValue.EmptyString);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.StringConstructor);
        b.Method("anchor", 1, &Anchor);
        b.Method("at", 1, &At);
        b.Method("big", 0, &Big);
        b.Method("blink", 0, &Blink);
        b.Method("bold", 0, &Bold);
        b.Method("charAt", 1, &CharAt);
        b.Method("charCodeAt", 1, &CharCodeAt);
        b.Method("codePointAt", 1, &CodePointAt);
        b.Method("concat", 1, &Concat);
        b.Method("endsWith", 1, &EndsWith);
        b.Method("fontcolor", 1, &FontColor);
        b.Method("fontsize", 1, &FontSize);
        b.Method("fixed", 0, &Fixed);
        b.Method("includes", 1, &Includes);
        b.Method("indexOf", 1, &IndexOf);
        b.Method("italics", 0, &Italics);
        b.Method("lastIndexOf", 1, &LastIndexOf);
        b.Method("link", 1, &Link);
        b.Method("localeCompare", 1, &LocaleCompare);
        b.Method("match", 1, &Match);
        b.Method("matchAll", 1, &MatchAll);
        b.Method("normalize", 0, &Normalize);
        b.Method("padEnd", 1, &PadEnd);
        b.Method("padStart", 1, &PadStart);
        b.Method("repeat", 1, &Repeat);
        b.Method("replace", 2, &Replace);
        b.Method("replaceAll", 2, &ReplaceAll);
        b.Method("search", 1, &Search);
        b.Method("slice", 2, &Slice);
        b.Method("small", 0, &Small);
        b.Method("split", 2, &Split);
        b.Method("strike", 0, &Strike);
        b.Method("sub", 0, &Sub);
        b.Method("substr", 2, &Substr);
        b.Method("substring", 2, &Substring);
        b.Method("sup", 0, &Sup);
        b.Method("startsWith", 1, &StartsWith);
        b.Method("toString", 0, &ToStringMethod);
        b.Method("trim", 0, &Trim);
        BuiltinFunction trimStart = b.Method("trimStart", 0, &TrimStart);
        b.Alias("trimLeft", trimStart);
        BuiltinFunction trimEnd = b.Method("trimEnd", 0, &TrimEnd);
        b.Alias("trimRight", trimEnd);
        b.Method("toLocaleLowerCase", 0, &ToLocaleLowerCase);
        b.Method("toLocaleUpperCase", 0, &ToLocaleUpperCase);
        b.Method("toLowerCase", 0, &ToLowerCase);
        b.Method("toUpperCase", 0, &ToUpperCase);
        b.Method("valueOf", 0, &ValueOf);
        b.Method("isWellFormed", 0, &IsWellFormed);
        b.Method("toWellFormed", 0, &ToWellFormed);
        b.Realm.StringIteratorMethod = b.Method(WellKnownSymbols.Iterator, 0, &Iterator);
    }

    /// <summary>ToString(RequireObjectCoercible(this value))</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static JsString This(in BuiltinCall call, string method) => call.This.IsString ? call.This.AsString() : ThisSlow(call.This, method);

    private static JsString ThisSlow(JsValue value, string method)
    {
        TypeConversion.RequireObjectCoercible(value, "String.prototype." + method);
        return TypeConversion.ToString(value);
    }

    /// <summary>ToIntegerOrInfinity of an argument, clamped to 0 … length.</summary>
    private static int Clamped(JsValue value, int length) => (int)Math.Clamp(TypeConversion.ToIntegerOrInfinity(value), 0, length);

    /// <summary>A relative index argument: negative counts from the end.</summary>
    private static int Relative(JsValue value, int length)
    {
        double index = TypeConversion.ToIntegerOrInfinity(value);
        return (int)(index < 0 ? Math.Max(length + index, 0) : Math.Min(index, length));
    }

    // ---- one character -----------------------------------------------------------------------------------------------------------

    /// <summary>String.prototype.at ( index ) (§22.1.3.1)</summary>
    private static JsValue At(in BuiltinCall call)
    {
        JsString s = This(call, "at");
        double index = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (index < 0) index += s.Length;
        return index >= 0 && index < s.Length ? JsValue.FromString(JsString.FromChar(s[(int)index])) : JsValue.Undefined;
    }

    /// <summary>String.prototype.charAt ( pos ) (§22.1.3.2)</summary>
    private static JsValue CharAt(in BuiltinCall call)
    {
        JsString s = This(call, "charAt");
        double position = TypeConversion.ToIntegerOrInfinity(call[0]);
        return position >= 0 && position < s.Length ? JsValue.FromString(JsString.FromChar(s[(int)position])) : JsValue.EmptyString;
    }

    /// <summary>String.prototype.charCodeAt ( pos ) (§22.1.3.3)</summary>
    private static JsValue CharCodeAt(in BuiltinCall call)
    {
        JsString s = This(call, "charCodeAt");
        if (call[0].IsInt32 && (uint)call[0].AsInt32() < (uint)s.Length) return (int)s[call[0].AsInt32()];
        double position = TypeConversion.ToIntegerOrInfinity(call[0]);
        return position >= 0 && position < s.Length ? (int)s[(int)position] : JsValue.NaN;
    }

    /// <summary>String.prototype.codePointAt ( pos ) (§22.1.3.4)</summary>
    private static JsValue CodePointAt(in BuiltinCall call)
    {
        JsString s = This(call, "codePointAt");
        double position = TypeConversion.ToIntegerOrInfinity(call[0]);
        return position >= 0 && position < s.Length ? StringOperations.CodePointAt(s.AsSpan(), (int)position) : JsValue.Undefined;
    }

    // ---- searching ---------------------------------------------------------------------------------------------------------------

    /// <summary>The search string of includes, startsWith and endsWith, which refuse regular expressions.</summary>
    private static JsString SearchString(in BuiltinCall call, string method)
    {
        if (RegExpOperations.IsRegExp(call[0]))
        {
            throw Errors.TypeError($"First argument to String.prototype.{method} must not be a regular expression");
        }
        return TypeConversion.ToString(call[0]);
    }

    /// <summary>String.prototype.endsWith ( searchString [ , endPosition ] ) (§22.1.3.7)</summary>
    private static JsValue EndsWith(in BuiltinCall call)
    {
        JsString s = This(call, "endsWith"), search = SearchString(call, "endsWith");
        int end = call[1].IsUndefined ? s.Length : Clamped(call[1], s.Length);
        return s.AsSpan()[..end].EndsWith(search.AsSpan());
    }

    /// <summary>String.prototype.includes ( searchString [ , position ] ) (§22.1.3.8)</summary>
    private static JsValue Includes(in BuiltinCall call)
    {
        JsString s = This(call, "includes"), search = SearchString(call, "includes");
        return StringOperations.IndexOf(s.AsSpan(), search.AsSpan(), Clamped(call[1], s.Length)) >= 0;
    }

    /// <summary>String.prototype.startsWith ( searchString [ , position ] ) (§22.1.3.24)</summary>
    private static JsValue StartsWith(in BuiltinCall call)
    {
        JsString s = This(call, "startsWith"), search = SearchString(call, "startsWith");
        return s.AsSpan()[Clamped(call[1], s.Length)..].StartsWith(search.AsSpan());
    }

    /// <summary>String.prototype.indexOf ( searchString [ , position ] ) (§22.1.3.9)</summary>
    private static JsValue IndexOf(in BuiltinCall call)
    {
        JsString s = This(call, "indexOf"), search = TypeConversion.ToString(call[0]);
        return StringOperations.IndexOf(s.AsSpan(), search.AsSpan(), Clamped(call[1], s.Length));
    }

    /// <summary>String.prototype.lastIndexOf ( searchString [ , position ] ) (§22.1.3.11)</summary>
    private static JsValue LastIndexOf(in BuiltinCall call)
    {
        JsString s = This(call, "lastIndexOf"), search = TypeConversion.ToString(call[0]);
        double number = TypeConversion.ToNumber(call[1]);
        if (search.Length > s.Length) return -1;
        int from = double.IsNaN(number) ? s.Length - search.Length : (int)Math.Clamp(Math.Truncate(number), 0, s.Length - search.Length);
        return s.AsSpan()[..(from + search.Length)].LastIndexOf(search.AsSpan());
    }

    /// <summary>String.prototype.localeCompare ( that ) (§22.1.3.12)</summary>
    private static JsValue LocaleCompare(in BuiltinCall call)
    {
        JsString s = This(call, "localeCompare");
        JsValue locales = call[1], options = call[2];
        return CollatorConstructor.Compare(call.Realm, s.ToString(), TypeConversion.ToText(call[0]), locales, options);
    }

    // ---- parts -------------------------------------------------------------------------------------------------------------------

    /// <summary>String.prototype.slice ( start, end ) (§22.1.3.22)</summary>
    private static JsValue Slice(in BuiltinCall call)
    {
        JsString s = This(call, "slice");
        int from = Relative(call[0], s.Length), to = call[1].IsUndefined ? s.Length : Relative(call[1], s.Length);
        return from >= to ? JsValue.EmptyString : JsValue.FromString(s.Substring(from, to - from));
    }

    /// <summary>String.prototype.substring ( start, end ) (§22.1.3.25)</summary>
    private static JsValue Substring(in BuiltinCall call)
    {
        JsString s = This(call, "substring");
        int start = Clamped(call[0], s.Length), end = call[1].IsUndefined ? s.Length : Clamped(call[1], s.Length);
        int from = Math.Min(start, end), to = Math.Max(start, end);
        return JsValue.FromString(s.Substring(from, to - from));
    }

    /// <summary>String.prototype.substr ( start, length ) (§B.2.2.1)</summary>
    private static JsValue Substr(in BuiltinCall call)
    {
        JsString s = This(call, "substr");
        int start = Relative(call[0], s.Length);
        double length = call[1].IsUndefined ? s.Length : TypeConversion.ToIntegerOrInfinity(call[1]);
        int end = (int)Math.Min(start + Math.Clamp(length, 0, s.Length), s.Length);
        return JsValue.FromString(s.Substring(start, end - start));
    }

    /// <summary>String.prototype.trim ( ) (§22.1.3.32)</summary>
    private static JsValue Trim(in BuiltinCall call) => JsValue.FromString(StringOperations.Trim(This(call, "trim"), true, true));

    /// <summary>String.prototype.trimStart ( ) (§22.1.3.34)</summary>
    private static JsValue TrimStart(in BuiltinCall call) => JsValue.FromString(StringOperations.Trim(This(call, "trimLeft"), true, false));

    /// <summary>String.prototype.trimEnd ( ) (§22.1.3.33)</summary>
    private static JsValue TrimEnd(in BuiltinCall call) => JsValue.FromString(StringOperations.Trim(This(call, "trimRight"), false, true));

    // ---- building ----------------------------------------------------------------------------------------------------------------

    /// <summary>String.prototype.concat ( ...args ) (§22.1.3.5)</summary>
    private static JsValue Concat(in BuiltinCall call)
    {
        JsString s = This(call, "concat");
        JsValue[] arguments = call.Arguments.ToArray();
        foreach (JsValue argument in arguments) s = JsString.Concat(s, TypeConversion.ToString(argument));
        return JsValue.FromString(s);
    }

    /// <summary>String.prototype.padEnd ( maxLength [ , fillString ] ) (§22.1.3.16)</summary>
    private static JsValue PadEnd(in BuiltinCall call) => Pad(call, "padEnd", atStart: false);

    /// <summary>String.prototype.padStart ( maxLength [ , fillString ] ) (§22.1.3.17)</summary>
    private static JsValue PadStart(in BuiltinCall call) => Pad(call, "padStart", atStart: true);

    /// <summary>StringPaddingBuiltinsImpl (§22.1.3.17.1)</summary>
    private static JsValue Pad(in BuiltinCall call, string method, bool atStart)
    {
        JsString s = This(call, method);
        double max = TypeConversion.ToLength(call[0]);
        if (max <= s.Length) return JsValue.FromString(s);
        string fill = call[1].IsUndefined ? " " : TypeConversion.ToText(call[1]);
        if (fill.Length == 0) return JsValue.FromString(s);
        if (max > JsString.MaxLength) throw Errors.RangeError("Invalid string length");
        Interpreter.Interrupts.BeforeAllocating(2 * (long)max);
        string padded = string.Create((int)max, (s.ToString(), fill, atStart), static (span, state) =>
        {
            (string text, string fill, bool atStart) = state;
            text.CopyTo(atStart ? span[^text.Length..] : span);
            Span<char> rest = atStart ? span[..^text.Length] : span[text.Length..];
            for (int i = 0; i < rest.Length; i++) rest[i] = fill[i % fill.Length];
        });
        return padded;
    }

    /// <summary>String.prototype.repeat ( count ) (§22.1.3.18)</summary>
    private static JsValue Repeat(in BuiltinCall call)
    {
        JsString s = This(call, "repeat");
        double count = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (count < 0 || double.IsInfinity(count)) throw Errors.RangeError($"Invalid count value: {TypeConversion.ToMessageText(call[0])}");
        if (count == 0 || s.Length == 0) return JsValue.EmptyString;
        if (count == 1) return JsValue.FromString(s);
        if (count * s.Length > JsString.MaxLength) throw Errors.RangeError("Invalid string length");
        Interpreter.Interrupts.BeforeAllocating(2L * (int)count * s.Length);
        return string.Create((int)count * s.Length, s.ToString(), static (span, text) =>
        {
            if (text.Length == 1)
            {
                span.Fill(text[0]);
                return;
            }
            text.CopyTo(span);
            for (int done = text.Length; done < span.Length;)
            {
                int more = Math.Min(done, span.Length - done);
                span[..more].CopyTo(span[done..]);
                done += more;
            }
        });
    }

    // ---- whole strings -----------------------------------------------------------------------------------------------------------

    /// <summary>String.prototype.normalize ( [ form ] ) (§22.1.3.15)</summary>
    private static JsValue Normalize(in BuiltinCall call)
    {
        JsString s = This(call, "normalize");
        string form = call[0].IsUndefined ? "NFC" : TypeConversion.ToText(call[0]);
        NormalizationFormKind kind = form switch
        {
            "NFC" => NormalizationFormKind.C,
            "NFD" => NormalizationFormKind.D,
            "NFKC" => NormalizationFormKind.KC,
            "NFKD" => NormalizationFormKind.KD,
            _ => throw Errors.RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD."),
        };
        string text = s.ToString(), normalized = Normalization.Normalize(text, kind);
        return ReferenceEquals(text, normalized) ? JsValue.FromString(s) : JsValue.FromString(normalized);
    }

    /// <summary>String.prototype.toLowerCase ( ) (§22.1.3.28)</summary>
    private static JsValue ToLowerCase(in BuiltinCall call) => Lower(This(call, "toLowerCase"));

    /// <summary>String.prototype.toUpperCase ( ) (§22.1.3.30)</summary>
    private static JsValue ToUpperCase(in BuiltinCall call) => Upper(This(call, "toUpperCase"));

    /// <summary>String.prototype.toLocaleLowerCase ( ) (§22.1.3.26)</summary>
    private static JsValue ToLocaleLowerCase(in BuiltinCall call) => LocaleCased(This(call, "toLocaleLowerCase"), call[0], upper: false);

    /// <summary>String.prototype.toLocaleUpperCase ( ) (§22.1.3.27)</summary>
    private static JsValue ToLocaleUpperCase(in BuiltinCall call) => LocaleCased(This(call, "toLocaleUpperCase"), call[0], upper: true);

    private static JsValue LocaleCased(JsString s, JsValue locales, bool upper)
    {
        if (locales.IsUndefined) return upper ? Upper(s) : Lower(s);
        string text = s.ToString(), mapped = LocaleCase.Convert(text, locales, upper);
        return ReferenceEquals(text, mapped) ? JsValue.FromString(s) : JsValue.FromString(mapped);
    }

    private static JsValue Lower(JsString s)
    {
        string text = s.ToString(), mapped = CaseMapping.ToLower(text);
        return ReferenceEquals(text, mapped) ? JsValue.FromString(s) : JsValue.FromString(mapped);
    }

    private static JsValue Upper(JsString s)
    {
        string text = s.ToString(), mapped = CaseMapping.ToUpper(text);
        return ReferenceEquals(text, mapped) ? JsValue.FromString(s) : JsValue.FromString(mapped);
    }

    /// <summary>ThisStringValue (§22.1.3.35.1)</summary>
    private static JsValue ThisStringValue(in BuiltinCall call, string method)
    {
        if (call.This.IsString) return call.This;
        if (call.This.TryObject<JsPrimitiveWrapper>() is { Value.IsString: true } wrapper) return wrapper.Value;
        throw Errors.TypeError($"String.prototype.{method} requires that 'this' be a String");
    }

    /// <summary>String.prototype.toString ( ) (§22.1.3.29)</summary>
    private static JsValue ToStringMethod(in BuiltinCall call) => ThisStringValue(call, "toString");

    /// <summary>String.prototype.valueOf ( ) (§22.1.3.35)</summary>
    private static JsValue ValueOf(in BuiltinCall call) => ThisStringValue(call, "valueOf");

    /// <summary>String.prototype.isWellFormed ( ) (§22.1.3.10)</summary>
    private static JsValue IsWellFormed(in BuiltinCall call) => StringOperations.IndexOfLoneSurrogate(This(call, "isWellFormed").AsSpan(), 0) < 0;

    /// <summary>String.prototype.toWellFormed ( ) (§22.1.3.31)</summary>
    private static JsValue ToWellFormed(in BuiltinCall call)
    {
        JsString s = This(call, "toWellFormed");
        int at = StringOperations.IndexOfLoneSurrogate(s.AsSpan(), 0);
        if (at < 0) return JsValue.FromString(s);
        char[] text = s.AsSpan().ToArray();
        for (; at >= 0; at = StringOperations.IndexOfLoneSurrogate(text, at + 1)) text[at] = '\uFFFD';
        return new string(text);
    }

    /// <summary>String.prototype [ %Symbol.iterator% ] ( ) (§22.1.3.36)</summary>
    private static JsValue Iterator(in BuiltinCall call) => JsValue.FromObject(new StringIterator(call.Realm, This(call, "[Symbol.iterator]")));
}
