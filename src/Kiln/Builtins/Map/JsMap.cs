namespace Kiln.Builtins;

/// <summary>A Map instance (ECMA-262 §24.1.4).</summary>
internal sealed class JsMap(Shape shape) : JsObject(shape)
{
    /// <summary>[[MapData]].</summary>
    public OrderedTable Table { get; } = new();

    public override string ClassName => "Map";
}

/// <summary>A Map Iterator or Set Iterator object (§24.1.5, §24.2.6).</summary>
internal sealed class JsCollectionIterator : JsObject
{
    private OrderedTable.Cursor _cursor;
    private bool _done;
    private readonly ArrayIterationKind _kind;

    public JsCollectionIterator(Shape shape, OrderedTable table, ArrayIterationKind kind, bool isMap) : base(shape)
    {
        _cursor = table.GetCursor();
        _kind = kind;
        IsMap = isMap;
    }

    public bool IsMap { get; }

    /// <summary>Whether it gives [key, value] pairs.</summary>
    public bool GivesEntries => _kind == ArrayIterationKind.Entries;

    /// <summary>What is still to come, without taking it: pairs as key and value, else the item twice.</summary>
    public List<(JsValue Key, JsValue Value)> Preview()
    {
        var rest = new List<(JsValue, JsValue)>();
        OrderedTable.Cursor cursor = _cursor;
        while (!_done && cursor.MoveNext(out JsValue key, out JsValue mapped))
        {
            if (!IsMap) mapped = key;
            rest.Add(_kind switch { ArrayIterationKind.Keys => (key, key), ArrayIterationKind.Values => (mapped, mapped), _ => (key, mapped) });
        }
        return rest;
    }

    public override string ClassName => IsMap ? "Map Iterator" : "Set Iterator";

    /// <summary>One step; false at the end, where it stays.</summary>
    public bool MoveNext(Realm realm, out JsValue value)
    {
        if (_done || !_cursor.MoveNext(out JsValue key, out JsValue mapped))
        {
            _done = true;
            _cursor = default;
            value = default;
            return false;
        }
        if (!IsMap) mapped = key;
        value = _kind switch
        {
            ArrayIterationKind.Keys => key,
            ArrayIterationKind.Values => mapped,
            _ => JsValue.FromObject(JsArray.Create(realm, new[] { key, mapped })),
        };
        return true;
    }
}
