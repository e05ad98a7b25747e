using Kiln.Bytecode;

namespace Kiln.Builtins;

/// <summary>Errors of the host's own functions as Node makes them: with a <c>code</c>, which their stack shows as well.</summary>
internal static unsafe class NodeErrors
{
    /// <summary>An error whose stack begins with "Name [CODE]: message".</summary>
    public static ThrowCompletion Create(Realm realm, NativeErrorKind kind, string code, string message) =>
        new(JsValue.FromObject(CreateObject(realm, kind, code, message)));

    public static JsError CreateObject(Realm realm, NativeErrorKind kind, string code, string message)
    {
        JsError error = Errors.CreateObject(realm, kind, message);
        error.PutSlot(Names.ToStringMethod, JsValue.FromObject(realm.CreateFunction("toString", 0, &ToText)), PropertyAttributes.Hidden);
        error.PutSlot(Names.Code, JsValue.FromString(code), PropertyAttributes.All);
        string name = kind == NativeErrorKind.Error ? "Error" : kind.ToString();
        string stack = $"{name} [{code}]: {message}";
        if (error.TryGetOwnSlot(Names.Stack, out JsValue old, out _) && old.IsString)
        {
            string text = old.AsString().ToString();
            int frames = text.IndexOf("\n    at ", StringComparison.Ordinal);
            if (frames >= 0) stack += text[frames..];
        }
        error.PutSlot(Names.Stack, JsValue.FromString(stack), PropertyAttributes.Hidden);
        return error;
    }

    private static JsValue ToText(in BuiltinCall call)
    {
        JsObject error = TypeConversion.ToObject(call.This);
        return $"{TypeConversion.ToText(error.Get(Names.Name))} [{TypeConversion.ToText(error.Get(Names.Code))}]: {TypeConversion.ToText(error.Get(Names.Message))}";
    }

    public static ThrowCompletion TypeError(string code, string message) => Create(Realm.Current, NativeErrorKind.TypeError, code, message);

    public static ThrowCompletion InvalidArgument(string argument, string expected, JsValue value) => TypeError(
        "ERR_INVALID_ARG_TYPE",
        $"The \"{argument}\" {(argument.Contains('.') ? "property" : "argument")} must be {expected}. Received {TimerGlobals.Received(Realm.Current, value)}");

    public static ThrowCompletion IllegalConstructor() => TypeError("ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");

    /// <summary>The error for too few arguments, given the names of those that are required.</summary>
    public static ThrowCompletion MissingArguments(params ReadOnlySpan<string> names) => TypeError(
        "ERR_MISSING_ARGS",
        names.Length == 1 ? $"The \"{names[0]}\" argument must be specified" : $"The \"{names[0]}\" and \"{names[1]}\" arguments must be specified");
}

/// <summary>The checks every operation of a Web IDL interface begins with.</summary>
internal static class WebInterface
{
    /// <summary>NewTarget of a constructor that is no function.</summary>
    public static JsObject NewTarget(in BuiltinCall call) =>
        call.NewTarget ?? throw Errors.TypeError($"Class constructor {call.Callee.InitialName} cannot be invoked without 'new'");

    /// <summary>The receiver as an object of the interface.</summary>
    public static T This<T>(in BuiltinCall call, string name) where T : JsObject =>
        call.This.TryObject<T>() ?? throw NodeErrors.TypeError("ERR_INVALID_THIS", $"Value of \"this\" must be of type {name}");

    public static void Require(in BuiltinCall call, string name)
    {
        if (call.Count < 1) throw NodeErrors.MissingArguments(name);
    }

    public static void Require(in BuiltinCall call, string first, string second)
    {
        if (call.Count < 2) throw NodeErrors.MissingArguments(first, second);
    }

    /// <summary>A USVString: lone surrogates become U+FFFD.</summary>
    public static string ToUsvString(JsValue value) => ToWellFormed(TypeConversion.ToText(value));

    public static string ToWellFormed(string text)
    {
        int at = IndexOfLoneSurrogate(text);
        if (at < 0) return text;
        char[] units = text.ToCharArray();
        for (; at < units.Length; at++)
        {
            if (!char.IsSurrogate(units[at])) continue;
            if (char.IsHighSurrogate(units[at]) && at + 1 < units.Length && char.IsLowSurrogate(units[at + 1])) at++;
            else units[at] = '\uFFFD';
        }
        return new string(units);
    }

    private static int IndexOfLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }
        return -1;
    }
}
