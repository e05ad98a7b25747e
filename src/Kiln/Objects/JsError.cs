using Kiln.Bytecode;
using Kiln.Interpreter;

namespace Kiln.Objects;

/// <summary>An Error instance (ECMA-262 §20.5.4): has [[ErrorData]] and a stack that is formatted when first read.</summary>
internal class JsError(Shape shape) : JsObject(shape)
{
    public override string ClassName => "Error";

    /// <summary>The frames at creation, innermost first; also for uncaught-error reports.</summary>
    public CapturedFrame[] Frames { get; private set; } = [];

    /// <summary>Source text position for errors of the parser: "file:line\ncode frame", printed above the stack.</summary>
    public string? SourceExcerpt { get; set; }

    /// <summary>Captures the running stack and defines <c>stack</c>; its text is made when it is first read.</summary>
    /// <param name="realm">The realm of the error.</param>
    /// <param name="above">A function: only the frames below its call are kept.</param>
    public void CaptureStack(Realm realm, JsObject? above = null)
    {
        Frames = realm.Agent.Machine.CaptureStack(above);
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
