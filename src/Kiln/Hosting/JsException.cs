namespace Kiln.Hosting;

/// <summary>An error that a script threw and did not catch.</summary>
public sealed class JsException : Exception
{
    internal JsException(JsValue value, string message, string stack, Exception? inner = null) : base(message, inner)
    {
        Value = value;
        JsStack = stack;
    }

    /// <summary>What was thrown.</summary>
    public JsValue Value { get; }

    /// <summary>The script's stack: the <c>stack</c> property of an Error, or else the value as text.</summary>
    public string JsStack { get; }

    internal static JsException From(Realm realm, JsValue value, Exception? inner = null)
    {
        if (value.TryObject<JsError>() is not { } error)
        {
            string text = Builtins.Inspector.Inspect(realm, value);
            return new JsException(value, value.IsString ? value.ToString() : text, text, inner);
        }
        string stack;
        try
        {
            stack = TypeConversion.ToMessageText(error.Get(Names.Stack));
        }
        catch (ThrowCompletion)
        {
            stack = error.DiagnosticText();
        }
        return new JsException(value, error.DiagnosticText(), stack, inner);
    }
}
