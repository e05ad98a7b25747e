namespace Kiln.Interpreter;

/// <summary>A Generator object (ECMA-262 §27.5).</summary>
internal sealed class JsGenerator(Shape shape, Coroutine coroutine) : JsObject(shape)
{
    private bool _isCompleted;

    public override string ClassName => "Generator";

    /// <summary>GeneratorResume and GeneratorResumeAbrupt (§27.5.3.3, §27.5.3.4): an iterator result.</summary>
    public JsValue Resume(Realm realm, ResumeMode mode, JsValue value)
    {
        if (coroutine.IsRunning) throw Errors.TypeError("Generator is already running");
        if (!_isCompleted && coroutine.Reason == SuspendReason.Start && mode != ResumeMode.Next) _isCompleted = true;
        if (_isCompleted)
        {
            if (mode == ResumeMode.Throw) throw new ThrowCompletion(value);
            return IteratorOperations.CreateResult(realm, mode == ResumeMode.Return ? value : JsValue.Undefined, done: true);
        }
        // A body that throws is completed; set first, that needs no handler.
        _isCompleted = true;
        JsValue result = realm.Agent.Machine.Resume(coroutine, mode, value);
        _isCompleted = false;
        if (coroutine.Reason == SuspendReason.Yield)
        {
            return coroutine.IsDelegating ? result : IteratorOperations.CreateResult(realm, result, done: false);
        }
        _isCompleted = true;
        return IteratorOperations.CreateResult(realm, result, done: true);
    }
}
