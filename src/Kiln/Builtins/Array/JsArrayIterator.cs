namespace Kiln.Builtins;

/// <summary>What an array iterator yields.</summary>
internal enum ArrayIterationKind : byte
{
    Keys,
    Values,
    Entries,
}

/// <summary>An Array Iterator object (ECMA-262 §23.1.5): CreateArrayIterator's closure as data.</summary>
internal sealed class JsArrayIterator : JsObject
{
    /// <summary>The array-like; null when the iteration has ended.</summary>
    internal JsObject? Source;
    internal long Index;
    internal readonly ArrayIterationKind Kind;

    /// <summary>CreateArrayIterator (§23.1.5.1).</summary>
    public JsArrayIterator(Realm realm, JsObject source, ArrayIterationKind kind) : base(realm.ArrayIteratorShape)
    {
        Source = source;
        Kind = kind;
    }

    public override string ClassName => "Array Iterator";

    /// <summary>One step of the closure; false at the end.</summary>
    public bool MoveNext(Realm realm, out JsValue value)
    {
        JsObject? source = Source;
        if (source is null)
        {
            value = default;
            return false;
        }
        long index = Index;
        JsTypedArray? typed = Exact.As<JsTypedArray>(source);
        if (typed is { IsOutOfBounds: true }) throw ArrayBufferPrototype.DetachedError("%ArrayIteratorPrototype%.next");
        long length = typed is not null ? typed.Length : ArrayOperations.LengthOf(source);
        if (index >= length)
        {
            Source = null;
            value = default;
            return false;
        }
        Index = index + 1;
        value = Kind switch
        {
            ArrayIterationKind.Values => typed is not null ? typed.GetElement(index) : ArrayOperations.GetAt(source, index),
            ArrayIterationKind.Keys => JsValue.FromInt64(index),
            _ => JsValue.FromObject(JsArray.Create(realm, new[] { JsValue.FromInt64(index), ArrayOperations.GetAt(source, index) })),
        };
        return true;
    }
}
