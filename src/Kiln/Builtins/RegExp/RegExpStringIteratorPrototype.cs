namespace Kiln.Builtins;

/// <summary>The iterator of RegExp.prototype[Symbol.matchAll] (ECMA-262 §22.2.9.1).</summary>
internal sealed class RegExpStringIterator(Realm realm, JsObject matcher, JsString text, bool global, bool unicode)
    : JsObject(realm.Get(Intrinsic.RegExpStringIteratorPrototype).RootShapeForInstances())
{
    public readonly JsObject Matcher = matcher;
    public readonly JsString Text = text;
    public readonly bool Global = global, Unicode = unicode;
    public bool Done;

    public override string ClassName => "RegExp String Iterator";
}

/// <summary>The %RegExpStringIteratorPrototype% object (ECMA-262 §22.2.9.2).</summary>
internal static unsafe class RegExpStringIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("next", 0, &Next);
        b.ToStringTag("RegExp String Iterator");
    }

    /// <summary>%RegExpStringIteratorPrototype%.next ( ) (§22.2.9.2.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        if (call.This.TryObject<RegExpStringIterator>() is not { } iterator)
        {
            throw Errors.TypeError(
                $"Method %RegExpStringIterator%.prototype.next called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");
        }
        Realm realm = call.Realm;
        if (iterator.Done) return IteratorOperations.CreateResult(realm, JsValue.Undefined, true);
        JsObject matcher = iterator.Matcher;
        JsValue match;
        try
        {
            match = RegExpOperations.RegExpExec(realm, matcher, iterator.Text, "%RegExpStringIterator%.prototype.next");
            if (match.IsNull)
            {
                iterator.Done = true;
                return IteratorOperations.CreateResult(realm, JsValue.Undefined, true);
            }
            if (iterator.Global)
            {
                if (TypeConversion.ToString(match.AsObject().Get(PropertyKey.FromIndex(0))).Length == 0)
                {
                    double index = TypeConversion.ToLength(matcher.Get(Names.LastIndex));
                    ObjectOperations.Set(matcher, Names.LastIndex, RegExpOperations.AdvanceStringIndex(iterator.Text, index, iterator.Unicode));
                }
            }
            else
                iterator.Done = true;
        }
        catch (ThrowCompletion)
        {
            iterator.Done = true;
            throw;
        }
        return IteratorOperations.CreateResult(realm, match, false);
    }
}
