namespace Kiln.Builtins;

/// <content>The HTML methods (ECMA-262 §B.2.2).</content>
internal static unsafe partial class StringPrototype
{
    /// <summary>CreateHTML (§B.2.2.2.1)</summary>
    private static JsValue CreateHtml(in BuiltinCall call, string method, string tag, string attribute = "")
    {
        string s = This(call, method).ToString();
        if (attribute.Length == 0) return $"<{tag}>{s}</{tag}>";
        string value = TypeConversion.ToText(call[0]).Replace("\"", "&quot;", StringComparison.Ordinal);
        return $"<{tag} {attribute}=\"{value}\">{s}</{tag}>";
    }

    private static JsValue Anchor(in BuiltinCall call) => CreateHtml(call, "anchor", "a", "name");

    private static JsValue Big(in BuiltinCall call) => CreateHtml(call, "big", "big");

    private static JsValue Blink(in BuiltinCall call) => CreateHtml(call, "blink", "blink");

    private static JsValue Bold(in BuiltinCall call) => CreateHtml(call, "bold", "b");

    private static JsValue Fixed(in BuiltinCall call) => CreateHtml(call, "fixed", "tt");

    private static JsValue FontColor(in BuiltinCall call) => CreateHtml(call, "fontcolor", "font", "color");

    private static JsValue FontSize(in BuiltinCall call) => CreateHtml(call, "fontsize", "font", "size");

    private static JsValue Italics(in BuiltinCall call) => CreateHtml(call, "italics", "i");

    private static JsValue Link(in BuiltinCall call) => CreateHtml(call, "link", "a", "href");

    private static JsValue Small(in BuiltinCall call) => CreateHtml(call, "small", "small");

    private static JsValue Strike(in BuiltinCall call) => CreateHtml(call, "strike", "strike");

    private static JsValue Sub(in BuiltinCall call) => CreateHtml(call, "sub", "sub");

    private static JsValue Sup(in BuiltinCall call) => CreateHtml(call, "sup", "sup");
}
