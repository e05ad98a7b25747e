namespace Kiln.Builtins;

/// <summary>A Proxy exotic object (ECMA-262 §10.5).</summary>
internal sealed class JsProxy(Shape shape) : JsObject(shape)
{
    /// <summary>[[ProxyTarget]]; null once revoked.</summary>
    public JsObject? Target { get; set; }

    /// <summary>[[ProxyHandler]]; null once revoked.</summary>
    public JsObject? Handler { get; set; }
}
