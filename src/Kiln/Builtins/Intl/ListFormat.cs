namespace Kiln.Builtins;

/// <summary>A ListFormat instance (ECMA-402 §14.4).</summary>
internal sealed class JsListFormat(Shape shape) : JsObject(shape)
{
    public required string Locale { get; init; }

    public required string Type { get; init; }

    public required string Style { get; init; }

    /// <summary>The patterns of the start, the middle, the end, and of two.</summary>
    public required string[] Patterns { get; init; }

    public override string ClassName => "Intl.ListFormat";
}

/// <summary>The %Intl.ListFormat% constructor (ECMA-402 §14.1, §14.2).</summary>
internal static unsafe class ListFormatConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("ListFormat", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ListFormatPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.ListFormat ( [ locales [ , options ] ] ) (§14.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Intl.ListFormat requires 'new'");
        JsValue locales = call[0], optionsValue = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.ListFormatPrototype);
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Require(optionsValue, "Intl.ListFormat");
        options.Matcher();
        ResolvedLocale resolved = IntlLocales.Resolve(requested);
        string type = options.String("type", "conjunction", "conjunction", "disjunction", "unit")!;
        string style = options.String("style", "long", "long", "short", "narrow")!;
        return JsValue.FromObject(new JsListFormat(shape)
        {
            Locale = resolved.Locale,
            Type = type,
            Style = style,
            Patterns = resolved.Data.List($"list.{type}.{style}"),
        });
    }

    /// <summary>Intl.ListFormat.supportedLocalesOf ( locales [ , options ] ) (§14.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.ListFormat");
}

/// <summary>The %Intl.ListFormat.prototype% object (ECMA-402 §14.3).</summary>
internal static unsafe class ListFormatPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.ListFormatConstructor);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.Method("format", 1, &Format);
        b.Method("formatToParts", 1, &FormatToParts);
        b.ToStringTag("Intl.ListFormat");
    }

    private static JsListFormat This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsListFormat>() ?? throw IntlObject.Incompatible(call, "Intl.ListFormat.prototype." + method);

    /// <summary>Intl.ListFormat.prototype.format ( list ) (§14.3.3)</summary>
    private static JsValue Format(in BuiltinCall call) => Parts(This(call, "format"), call[0]).ToString();

    /// <summary>Intl.ListFormat.prototype.formatToParts ( list ) (§14.3.4)</summary>
    private static JsValue FormatToParts(in BuiltinCall call) => Parts(This(call, "formatToParts"), call[0]).ToArray(call.Realm);

    /// <summary>CreatePartsFromList (§14.5.2)</summary>
    private static IntlParts Parts(JsListFormat format, JsValue iterable)
    {
        var items = new List<string>();
        if (!iterable.IsUndefined)
        {
            IteratorRecord record = IteratorOperations.GetIterator(iterable);
            while (IteratorOperations.StepValue(ref record, out JsValue next))
            {
                if (!next.IsString)
                    throw IteratorOperations.CloseAfter(record, Errors.TypeError($"Iterable yielded {TypeConversion.ToDisplayString(next)} which is not a string"));
                items.Add(next.AsString().ToString());
            }
        }
        var parts = new IntlParts();
        if (items.Count == 1) parts.AddKept("element", items[0]);
        if (items.Count == 2) Join(format.Patterns[3], 0, 1);
        if (items.Count > 2) Tail(0);
        return parts;

        void Tail(int at)
        {
            // Without recursion: what stands before {1} in each pattern comes in order, what stands after it at the end.
            var after = new Stack<string>();
            for (; at < items.Count - 1; at++)
            {
                string pattern = format.Patterns[at == 0 ? 0 : at < items.Count - 2 ? 1 : 2];
                int second = pattern.IndexOf("{1}", StringComparison.Ordinal);
                Add(pattern[..second], at);
                after.Push(pattern[(second + 3)..]);
            }
            parts.AddKept("element", items[at]);
            while (after.TryPop(out string? text)) parts.Add("literal", text);
        }

        void Join(string pattern, int first, int second)
        {
            int at = pattern.IndexOf("{1}", StringComparison.Ordinal);
            Add(pattern[..at], first);
            parts.AddKept("element", items[second]);
            parts.Add("literal", pattern[(at + 3)..]);
        }

        void Add(string pattern, int item)
        {
            if (item + 1 == items.Count - 1) pattern = Adjust(pattern, items[item + 1]);
            int at = pattern.IndexOf("{0}", StringComparison.Ordinal);
            parts.Add("literal", pattern[..at]);
            parts.AddKept("element", items[item]);
            parts.Add("literal", pattern[(at + 3)..]);
        }

        // Spanish changes "y" before an i sound and "o" before an o sound, Hebrew sets a hyphen before other scripts.
        string Adjust(string pattern, string next)
        {
            if (format.Locale.StartsWith("es", StringComparison.Ordinal))
            {
                string lower = next.ToLowerInvariant();
                if (pattern.EndsWith(" y ", StringComparison.Ordinal) && (lower.StartsWith('i') || lower.StartsWith('í')
                    || (lower.StartsWith("hi", StringComparison.Ordinal) && !lower.StartsWith("hia", StringComparison.Ordinal) && !lower.StartsWith("hie", StringComparison.Ordinal))))
                    return pattern[..^2] + "e ";
                if (pattern.EndsWith(" o ", StringComparison.Ordinal)
                    && (lower.StartsWith('o') || lower.StartsWith('ó') || lower.StartsWith("ho", StringComparison.Ordinal) || lower.StartsWith('8') || lower is "11" || lower.StartsWith("11 ", StringComparison.Ordinal)))
                    return pattern[..^2] + "u ";
            }
            if (format.Locale.StartsWith("he", StringComparison.Ordinal) && pattern.EndsWith('ו') && next.Length > 0 && next[0] is < '\u0590' or > '\u05FF')
                return pattern + "-";
            return pattern;
        }
    }

    /// <summary>Intl.ListFormat.prototype.resolvedOptions ( ) (§14.3.2)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        JsListFormat format = This(call, "resolvedOptions");
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", format.Locale);
        IntlObject.Put(result, "type", format.Type);
        IntlObject.Put(result, "style", format.Style);
        return JsValue.FromObject(result);
    }
}
