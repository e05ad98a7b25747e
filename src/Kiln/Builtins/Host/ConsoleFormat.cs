using System.Text;

namespace Kiln.Builtins;

/// <summary>What console.log makes of its arguments: Node's util.format.</summary>
internal static class ConsoleFormat
{
    public static string Format(Realm realm, ReadOnlySpan<JsValue> arguments, InspectOptions? options = null)
    {
        options ??= InspectOptions.Default;
        if (arguments.Length == 0) return "";
        var text = new StringBuilder();
        int next = 0;
        string join = "";
        if (arguments[0].IsString)
        {
            string first = arguments[0].AsString().ToString();
            if (arguments.Length == 1) return first;
            int last = Substitute(realm, first, arguments, options, text, ref next);
            if (last != 0)
            {
                next++;
                join = " ";
                if (last < first.Length) text.Append(first, last, first.Length - last);
            }
        }
        for (; next < arguments.Length; next++)
        {
            text.Append(join);
            JsValue value = arguments[next];
            text.Append(value.IsString ? value.AsString().ToString() : Inspector.Inspect(realm, value, options));
            join = " ";
        }
        return text.ToString();
    }

    /// <summary>Replaces the % directives; returns how far the template was used, and in <paramref name="used"/> the last argument.</summary>
    private static int Substitute(Realm realm, string template, ReadOnlySpan<JsValue> arguments, InspectOptions options, StringBuilder text, ref int used)
    {
        int last = 0;
        for (int i = 0; i < template.Length - 1; i++)
        {
            if (template[i] != '%') continue;
            char directive = template[++i];
            if (used + 1 == arguments.Length)
            {
                if (directive == '%')
                {
                    text.Append(template, last, i - last);
                    last = i + 1;
                }
                continue;
            }
            if (directive == '%')
            {
                text.Append(template, last, i - last);
                last = i + 1;
                continue;
            }
            if (directive is not ('s' or 'j' or 'd' or 'O' or 'o' or 'i' or 'f' or 'c')) continue;
            string replacement = Directive(realm, directive, arguments[++used], options);
            if (last != i - 1) text.Append(template, last, i - 1 - last);
            text.Append(replacement);
            last = i + 1;
        }
        return last;
    }

    private static string Directive(Realm realm, char directive, JsValue value, InspectOptions options)
    {
        switch (directive)
        {
            case 's':
                if (value.IsNumber) return Inspector.FormatNumber(value);
                if (value.IsBigInt) return value + "n";
                if (value.IsSymbol) return value.AsSymbol().ToString();
                if (!value.IsObject || (!value.IsCallable && !HasBuiltInToString(realm, value.AsObject())) || value.IsCallable) return TypeConversion.ToText(value);
                return Inspector.Inspect(realm, value, options with { Depth = 0, Compact = 3 });
            case 'j':
                try
                {
                    JsValue json = ObjectOperations.Invoke(JsValue.FromObject(realm.Get(Intrinsic.JSON)), "stringify", value);
                    return json.IsUndefined ? "undefined" : TypeConversion.ToText(json);
                }
                catch (ThrowCompletion thrown) when (thrown.Message.Contains("circular", StringComparison.Ordinal))
                {
                    return "[Circular]";
                }
            case 'd':
                if (value.IsBigInt) return value + "n";
                return value.IsSymbol ? "NaN" : Inspector.FormatNumber(TypeConversion.ToNumber(value));
            case 'i':
                if (value.IsBigInt) return value + "n";
                return value.IsSymbol ? "NaN" : Inspector.FormatNumber(ParseWith(realm, "parseInt", value));
            case 'f':
                return value.IsSymbol ? "NaN" : Inspector.FormatNumber(ParseWith(realm, "parseFloat", value));
            case 'O':
                return Inspector.Inspect(realm, value, options);
            case 'o':
                return Inspector.Inspect(realm, value, options with { ShowHidden = true, ShowProxy = true, Depth = 4 });
            default:
                return "";
        }
    }

    private static JsValue ParseWith(Realm realm, string function, JsValue value) =>
        ObjectOperations.Invoke(JsValue.FromObject(realm.Get(Intrinsic.NumberConstructor)), function, value);

    /// <summary>Whether String(o) would show nothing the program wrote.</summary>
    private static bool HasBuiltInToString(Realm realm, JsObject o)
    {
        while (o is JsProxy proxy)
        {
            if (proxy.Target is null) return true;
            o = proxy.Target;
        }
        if (!o.Get(Names.ToStringMethod).IsCallable) return true;
        if (ObjectOperations.HasOwnProperty(o, Names.ToStringMethod)) return false;
        JsObject? holder = o;
        while (holder is not null && !ObjectOperations.HasOwnProperty(holder, Names.ToStringMethod)) holder = holder.GetPrototypeOf();
        return holder is not null && holder.GetOwnProperty(Names.Constructor, out PropertyDescriptor constructor)
            && constructor.Value.TryObject<BuiltinFunction>() is not null;
    }
}
