using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;

namespace Kiln.Tests.Builtins;

/// <summary>A realm on this thread and short ways to drive built-ins without a script.</summary>
public abstract unsafe class BuiltinFixture
{
    private protected Realm Realm { get; }

    protected BuiltinFixture()
    {
        var agent = new Agent();
        agent.Enter();
        Realm = new Realm(agent);
    }

    private protected JsArray NewArray(params JsValue[] items) => JsArray.Create(Realm, items);

    private protected JsObject Constructor(Intrinsic intrinsic) => Realm.Get(intrinsic);

    private protected static JsObject New(JsObject constructor, params JsValue[] arguments) => ObjectOperations.Construct(constructor, arguments);

    private protected static JsValue Invoke(JsObject o, string method, params JsValue[] arguments) =>
        ObjectOperations.Invoke(JsValue.FromObject(o), PropertyKey.FromString(method), arguments);

    /// <summary>A function that a delegate answers.</summary>
    private protected JsValue Function(Func<JsValue[], JsValue> code) =>
        JsValue.FromObject(new HostFunction(Realm, "f", 0, (_, arguments) => code(arguments.ToArray())));

    private protected static string Text(JsValue value) => value.IsObject ? Text(value.AsObject()) : value.ToString();

    private protected static string Text(JsObject o)
    {
        long length = ArrayOperations.LengthOf(o);
        var parts = new List<string>();
        for (long i = 0; i < length; i++)
        {
            parts.Add(ArrayOperations.TryGetAt(o, i, out JsValue value) ? Text(value) : "_");
        }
        return "[" + string.Join(",", parts) + "]";
    }

    private protected string Thrown(Func<object?> code)
    {
        try
        {
            code();
            return "nothing";
        }
        catch (ThrowCompletion completion)
        {
            if (completion.Value.TryObject<JsError>() is not { } error) return completion.Value.ToString();
            string kind = error.Prototype == Realm.Get(Intrinsic.TypeErrorPrototype) ? "TypeError"
                : error.Prototype == Realm.Get(Intrinsic.RangeErrorPrototype) ? "RangeError"
                : error.Prototype == Realm.Get(Intrinsic.SyntaxErrorPrototype) ? "SyntaxError" : "Error";
            return kind + ": " + error.Get(Names.Message);
        }
    }
}
