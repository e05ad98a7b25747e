using Kiln.Modules;

namespace Kiln.Hosting;

/// <summary>A module that a runtime has imported.</summary>
public sealed class JsModule
{
    private readonly KilnRuntime _runtime;
    private readonly JsModuleNamespace _namespace;

    internal JsModule(KilnRuntime runtime, JsModuleNamespace ns, string url)
    {
        _runtime = runtime;
        _namespace = ns;
        Url = url;
    }

    /// <summary>The module's URL.</summary>
    public string Url { get; }

    /// <summary>The names the module exports, sorted.</summary>
    public IReadOnlyList<string> Exports => _runtime.Enter(() =>
    {
        var names = new List<string>();
        foreach (PropertyKey key in _namespace.Exports) names.Add(key.ToString());
        return names;
    });

    /// <summary>The value of an export as it is now; undefined when there is none.</summary>
    public JsValue this[string name] => _runtime.Enter(() => _namespace.Get(PropertyKey.FromString(name)));

    /// <summary>The value of an export as a .NET value; see <see cref="KilnRuntime.Convert{T}"/>.</summary>
    public T GetExport<T>(string name) => _runtime.Convert<T>(this[name]);

    /// <summary>Calls an exported function.</summary>
    public JsValue Call(string name, params ReadOnlySpan<object?> arguments) => _runtime.Convert<JsCallable>(this[name]).Call(arguments);
}

/// <summary>A function of a script.</summary>
public sealed class JsCallable
{
    private readonly KilnRuntime _runtime;
    private readonly JsObject _function;

    internal JsCallable(KilnRuntime runtime, JsObject function)
    {
        _runtime = runtime;
        _function = function;
    }

    /// <summary>The function as a value.</summary>
    public JsValue Value => JsValue.FromObject(_function);

    /// <summary>Calls the function; arguments may be any values that <see cref="KilnRuntime.ToValue"/> takes.</summary>
    /// <exception cref="JsException">The function threw.</exception>
    public JsValue Call(params ReadOnlySpan<object?> arguments) => CallWith(JsValue.Undefined, arguments);

    /// <summary>Calls the function and converts what it returns.</summary>
    /// <exception cref="JsException">The function threw.</exception>
    public T Call<T>(params ReadOnlySpan<object?> arguments) => _runtime.Convert<T>(CallWith(JsValue.Undefined, arguments));

    /// <summary>Calls the function with a value of <c>this</c>.</summary>
    /// <exception cref="JsException">The function threw.</exception>
    public JsValue CallWith(JsValue thisValue, params ReadOnlySpan<object?> arguments)
    {
        var values = new JsValue[arguments.Length];
        for (int i = 0; i < values.Length; i++) values[i] = _runtime.ToValue(arguments[i]);
        return _runtime.Enter(() => _function.Call(thisValue, values));
    }
}
