using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>The %Set.prototype% object (ECMA-262 §24.2.4).</summary>
internal static unsafe partial class SetPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.SetConstructor);
        b.Method("has", 1, &Has);
        b.Realm.SetAdd = b.Method("add", 1, &Add);
        b.Method("delete", 1, &Delete);
        b.Method("clear", 0, &Clear);
        b.Method("entries", 0, &Entries);
        b.CallbackMethod("forEach", 1, &ForEach);
        b.Getter("size", &Size);
        BuiltinFunction values = b.Method("values", 0, &Values);
        b.Alias(Names.Keys, values);
        b.Alias(WellKnownSymbols.Iterator, values);
        b.ToStringTag("Set");
        b.Method("union", 1, &Union);
        b.Method("intersection", 1, &Intersection);
        b.Method("difference", 1, &Difference);
        b.Method("symmetricDifference", 1, &SymmetricDifference);
        b.Method("isSubsetOf", 1, &IsSubsetOf);
        b.Method("isSupersetOf", 1, &IsSupersetOf);
        b.Method("isDisjointFrom", 1, &IsDisjointFrom);
    }

    private static JsSet ThisSet(in BuiltinCall call, string method) => call.This.TryExact<JsSet>() ?? throw MapPrototype.Incompatible(method, call.This);

    /// <summary>Set.prototype.has ( value ) (§24.2.4.8)</summary>
    private static JsValue Has(in BuiltinCall call) => ThisSet(call, "Set.prototype.has").Table.Contains(call[0]);

    /// <summary>Set.prototype.add ( value ) (§24.2.4.1)</summary>
    private static JsValue Add(in BuiltinCall call)
    {
        ThisSet(call, "Set.prototype.add").Table.Add(call[0]);
        return call.This;
    }

    /// <summary>Set.prototype.delete ( value ) (§24.2.4.4)</summary>
    private static JsValue Delete(in BuiltinCall call) => ThisSet(call, "Set.prototype.delete").Table.Remove(call[0]);

    /// <summary>Set.prototype.clear ( ) (§24.2.4.2)</summary>
    private static JsValue Clear(in BuiltinCall call)
    {
        ThisSet(call, "Set.prototype.clear").Table.Clear();
        return JsValue.Undefined;
    }

    /// <summary>get Set.prototype.size (§24.2.4.14)</summary>
    private static JsValue Size(in BuiltinCall call) => ThisSet(call, "get Set.prototype.size").Table.Count;

    /// <summary>Set.prototype.forEach ( callback [ , thisArg ] ) (§24.2.4.7)</summary>
    private static CallbackLoop? ForEach(in BuiltinCall call, out JsValue result)
    {
        JsSet set = ThisSet(call, "Set.prototype.forEach");
        JsObject f = ArrayOperations.RequireCallable(call[0]);
        result = default;
        return new EntryLoop(f, call[1], set, set.Table.GetCursor());
    }

    /// <summary>Set.prototype.entries ( ) (§24.2.4.6)</summary>
    private static JsValue Entries(in BuiltinCall call) => CreateIterator(call, "Set.prototype.entries", ArrayIterationKind.Entries);

    /// <summary>Set.prototype.values ( ) (§24.2.4.17)</summary>
    private static JsValue Values(in BuiltinCall call) => CreateIterator(call, "Set.prototype.values", ArrayIterationKind.Values);

    /// <summary>CreateSetIterator (§24.2.6.1)</summary>
    private static JsValue CreateIterator(in BuiltinCall call, string method, ArrayIterationKind kind)
    {
        JsSet set = ThisSet(call, method);
        return JsValue.FromObject(new JsCollectionIterator(call.Realm.Get(Intrinsic.SetIteratorPrototype).RootShapeForInstances(), set.Table, kind, isMap: false));
    }
}
