namespace Kiln.Builtins;

/// <summary>The iterator of String.prototype[Symbol.iterator] (ECMA-262 §22.1.5).</summary>
internal sealed class StringIterator(Realm realm, JsString text) : JsObject(realm.Get(Intrinsic.StringIteratorPrototype).RootShapeForInstances())
{
    private readonly JsString _text = text;
    private int _position;

    public override string ClassName => "String Iterator";

    /// <summary>The next code point as a string; false at the end.</summary>
    public bool MoveNext(out JsValue value)
    {
        if (_position >= _text.Length)
        {
            _position = int.MaxValue;
            value = JsValue.Undefined;
            return false;
        }
        ReadOnlySpan<char> text = _text.AsSpan();
        int length = StringOperations.CodePointAt(text, _position) > 0xFFFF ? 2 : 1;
        value = JsValue.FromString(JsString.Create(text.Slice(_position, length)));
        _position += length;
        return true;
    }
}

/// <summary>The %StringIteratorPrototype% object (ECMA-262 §22.1.5.1).</summary>
internal static unsafe class StringIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Realm.StringIteratorNext = b.Method("next", 0, &Next);
        b.ToStringTag("String Iterator");
    }

    /// <summary>%StringIteratorPrototype%.next ( ) (§22.1.5.1.1)</summary>
    private static JsValue Next(in BuiltinCall call)
    {
        if (call.This.TryObject<StringIterator>() is not { } iterator)
        {
            throw Errors.TypeError($"Method String Iterator.prototype.next called on incompatible receiver {TypeConversion.ToMessageText(call.This)}");
        }
        bool more = iterator.MoveNext(out JsValue value);
        return IteratorOperations.CreateResult(call.Realm, value, !more);
    }
}
