using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>Map.prototype.forEach and Set.prototype.forEach.</summary>
internal sealed class EntryLoop(JsObject callback, JsValue thisArgument, JsObject collection, OrderedTable.Cursor cursor)
    : CallbackLoop(callback, thisArgument, 3)
{
    private OrderedTable.Cursor _cursor = cursor;

    public override bool Step(ref JsValue result, ref JsValue arguments)
    {
        if (!_cursor.MoveNext(out JsValue key, out JsValue value))
        {
            result = JsValue.Undefined;
            return false;
        }
        Machine.Store(ref arguments, collection is JsMap ? value : key);
        if (WantedArguments < 2) return true;
        Machine.Store(ref Unsafe.Add(ref arguments, 1), key);
        Machine.Renew(ref Unsafe.Add(ref arguments, 2), JsValue.FromObject(collection));
        return true;
    }
}
