namespace Kiln.Interpreter;

/// <summary>A Generator object (ECMA-262 §27.5).</summary>
internal sealed class JsGenerator(Shape shape, Coroutine coroutine) : JsObject(shape)
{
    private bool _isCompleted;

    public override string ClassName => "Generator";

    /// <summary>GeneratorResume and GeneratorResumeAbrupt (§27.5.3.3, §27.5.3.4): an iterator result.</summary>
    public JsValue Resume(Realm realm, ResumeMode mode, JsValue value) =>
        Advance(realm, mode, value, out JsValue got, out bool done) ? got : IteratorOperations.CreateResult(realm, got, done);

    /// <summary>The same without making an iterator result: true when the body delegates and <paramref name="got"/> already is one.</summary>
    public bool Advance(Realm realm, ResumeMode mode, JsValue value, out JsValue got, out bool done)
    {
        done = true;
        if (coroutine.IsRunning) throw Errors.TypeError("Generator is already running");
        if (!_isCompleted && coroutine.Reason == SuspendReason.Start && mode != ResumeMode.Next) _isCompleted = true;
        if (_isCompleted)
        {
            if (mode == ResumeMode.Throw) throw new ThrowCompletion(value);
            got = mode == ResumeMode.Return ? value : JsValue.Undefined;
            return false;
        }
        // A body that throws is completed; set first, that needs no handler.
        _isCompleted = true;
        got = realm.Agent.Machine.Resume(coroutine, mode, value);
        if (coroutine.Reason != SuspendReason.Yield) return false;
        _isCompleted = false;
        done = false;
        return coroutine.IsDelegating;
    }
}
