namespace Kiln.Builtins;

/// <content>The legacy static properties RegExp.$1 and the like, by the proposal that V8 and test262 follow.</content>
internal static unsafe partial class RegExpConstructor
{
    private static void DefineLegacy(ref ObjectBuilder b)
    {
        Pair(ref b, "input", "$_", &Input, &SetInput);
        Pair(ref b, "lastMatch", "$&", &LastMatch, null);
        Pair(ref b, "lastParen", "$+", &LastParen, null);
        Pair(ref b, "leftContext", "$`", &LeftContext, null);
        Pair(ref b, "rightContext", "$'", &RightContext, null);
        b.Accessor("$1", &Paren1, null);
        b.Accessor("$2", &Paren2, null);
        b.Accessor("$3", &Paren3, null);
        b.Accessor("$4", &Paren4, null);
        b.Accessor("$5", &Paren5, null);
        b.Accessor("$6", &Paren6, null);
        b.Accessor("$7", &Paren7, null);
        b.Accessor("$8", &Paren8, null);
        b.Accessor("$9", &Paren9, null);
    }

    private static void Pair(ref ObjectBuilder b, string name, string mark, delegate*<in BuiltinCall, JsValue> getter, delegate*<in BuiltinCall, JsValue> setter)
    {
        b.Accessor(name, getter, setter);
        b.Accessor(mark, getter, setter);
    }

    /// <summary>GetLegacyRegExpStaticProperty's checks: the receiver is %RegExp% and there is a value.</summary>
    private static RegExpState Legacy(in BuiltinCall call, bool needsMatch = true)
    {
        if (!call.This.IsObject || call.This.AsObject() != call.Realm.Get(Intrinsic.RegExpConstructor))
        {
            throw Errors.TypeError("Receiver is not the RegExp constructor");
        }
        RegExpState state = call.Realm.RegExp;
        if (needsMatch && state.LegacyInvalid) throw Errors.TypeError("The last match was not one of %RegExp%");
        return state;
    }

    private static JsValue Slice(RegExpState state, int from, int to) =>
        from < 0 || to > state.LastInput.Length ? JsValue.EmptyString : JsValue.FromString(state.LastInput.Substring(from, to - from));

    private static JsValue Input(in BuiltinCall call) => JsValue.FromString(Legacy(call).Input);

    private static JsValue SetInput(in BuiltinCall call)
    {
        RegExpState state = Legacy(call, needsMatch: false);
        state.Input = TypeConversion.ToString(call[0]);
        return JsValue.Undefined;
    }

    private static JsValue LastMatch(in BuiltinCall call)
    {
        RegExpState state = Legacy(call);
        return Slice(state, state.LastCaptures[0], state.LastCaptures[1]);
    }

    private static JsValue LastParen(in BuiltinCall call)
    {
        RegExpState state = Legacy(call);
        int last = state.LastGroupCount - 1;
        return last < 1 ? JsValue.EmptyString : Slice(state, state.LastCaptures[2 * last], state.LastCaptures[2 * last + 1]);
    }

    private static JsValue LeftContext(in BuiltinCall call)
    {
        RegExpState state = Legacy(call);
        return Slice(state, 0, state.LastCaptures[0]);
    }

    private static JsValue RightContext(in BuiltinCall call)
    {
        RegExpState state = Legacy(call);
        return Slice(state, state.LastCaptures[1], state.LastInput.Length);
    }

    private static JsValue Paren(in BuiltinCall call, int group)
    {
        RegExpState state = Legacy(call);
        return group >= state.LastGroupCount ? JsValue.EmptyString : Slice(state, state.LastCaptures[2 * group], state.LastCaptures[2 * group + 1]);
    }

    private static JsValue Paren1(in BuiltinCall call) => Paren(call, 1);

    private static JsValue Paren2(in BuiltinCall call) => Paren(call, 2);

    private static JsValue Paren3(in BuiltinCall call) => Paren(call, 3);

    private static JsValue Paren4(in BuiltinCall call) => Paren(call, 4);

    private static JsValue Paren5(in BuiltinCall call) => Paren(call, 5);

    private static JsValue Paren6(in BuiltinCall call) => Paren(call, 6);

    private static JsValue Paren7(in BuiltinCall call) => Paren(call, 7);

    private static JsValue Paren8(in BuiltinCall call) => Paren(call, 8);

    private static JsValue Paren9(in BuiltinCall call) => Paren(call, 9);
}
