using Kiln.Bytecode;
using Kiln.Interpreter;

namespace Kiln.Objects;

/// <summary>A frame of a captured stack: enough to format it later.</summary>
/// <param name="Function">The function that ran; null for a built-in named <paramref name="BuiltinName"/>.</param>
/// <param name="Pc">Word index of the instruction.</param>
/// <param name="IsConstruct">Whether it was called by new.</param>
/// <param name="IsAsync">An awaiting caller, found through promise reactions.</param>
/// <param name="BuiltinName">Name of a built-in.</param>
/// <param name="ReceiverName">Class name of this for method calls, as V8 prints it ("Foo.bar"); null when plain.</param>
internal readonly record struct CapturedFrame(LinkedFunction? Function, int Pc, bool IsConstruct, bool IsAsync, string? BuiltinName, string? ReceiverName);

/// <summary>An Error instance (ECMA-262 §20.5.4): has [[ErrorData]] and a stack that is formatted when first read.</summary>
internal class JsError(Shape shape) : JsObject(shape)
{
    public override string ClassName => "Error";

    /// <summary>The frames at creation, innermost first; also for uncaught-error reports.</summary>
    public CapturedFrame[] Frames { get; private set; } = [];

    /// <summary>Source text position for errors of the parser: "file:line\ncode frame", printed above the stack.</summary>
    public string? SourceExcerpt { get; set; }

    /// <summary>Captures the running stack and defines <c>stack</c>; its text is made when it is first read.</summary>
    public void CaptureStack(Realm realm)
    {
        Frames = realm.Agent.CaptureStack();
        PutSlot(Names.Stack, JsValue.FromInternal(Frames), PropertyAttributes.Hidden);
    }

    public override bool IsCacheable(PropertyName name) => name != Names.Stack && base.IsCacheable(name);

    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        bool found = base.TryGetOwnSlot(key, out slot, out attributes);
        if (found && slot.IsInternal && slot._ref is CapturedFrame[] && (attributes & PropertyAttributes.Accessor) == 0)
        {
            slot = JsValue.FromString(Interpreter.StackTrace.Format(this, Frames));
            PutSlot(Names.Stack, slot, attributes);
        }
        return found;
    }

    /// <summary>"Name: message" without running script.</summary>
    public virtual string DiagnosticText()
    {
        string name = ReadDataText(Names.Name) ?? "Error";
        string message = ReadDataText(Names.Message) ?? "";
        return message.Length == 0 ? name : name + ": " + message;
    }

    private string? ReadDataText(PropertyName name)
    {
        for (JsObject? o = this; o is not null; o = o.Prototype)
        {
            if ((o.Flags & ObjectFlags.ExoticGet) != 0) return null;
            if (o.TryGetOwnSlot(name, out JsValue slot, out _)) return slot.IsString ? slot.AsString().ToString() : null;
        }
        return null;
    }
}
