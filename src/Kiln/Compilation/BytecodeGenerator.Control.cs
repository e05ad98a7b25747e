using Kiln.Bytecode;
using FunctionKind = Kiln.Bytecode.FunctionKind;

namespace Kiln.Compilation;

/// <summary>What break, continue and return pass on their way out.</summary>
internal sealed partial class BytecodeGenerator
{
    private enum ControlKind : byte
    {
        /// <summary>A target of break and continue.</summary>
        Loop,

        /// <summary>A target of unlabelled break.</summary>
        Switch,

        /// <summary>A labelled statement that is no loop.</summary>
        Labeled,

        /// <summary>An environment to leave.</summary>
        Scope,

        /// <summary>An iterator to close.</summary>
        Iterator,
        AsyncIterator,

        /// <summary>A try block with a catch clause: code that leaves it is no longer covered.</summary>
        Catch,

        /// <summary>A finally block to run.</summary>
        Finally,

        /// <summary>Inside a finally block: its saved completion value is dropped.</summary>
        FinallyBody,
    }

    /// <summary>An entry of the stack of enclosing control structures.</summary>
    private sealed class Control(ControlKind kind, Control? outer)
    {
        public readonly ControlKind Kind = kind;
        public readonly Control? Outer = outer;

        /// <summary>The labels that name this statement.</summary>
        public List<string>? Labels;
        public Label Break;
        public Label Continue;

        /// <summary>continue leaves everything inside this entry.</summary>
        public Control? ContinueControl;

        /// <summary>The iterator record; for Finally the register of the kind of completion, its value in the next one.</summary>
        public int Register;

        /// <summary>Finally: the way in, and who came with a jump.</summary>
        public Label Entry;
        public List<PendingJump>? Jumps;

        /// <summary>Catch: stretches of code within that belong outside.</summary>
        public List<(int Start, int End)>? Gaps;
    }

    /// <summary>A break or continue (or return, when Target is null) that waits for a finally block.</summary>
    private readonly record struct PendingJump(Control? Target, Label Label);

    private const int CompletionNormal = 0;
    private const int CompletionThrow = 1;
    private const int FirstPendingJump = 2;

    private Control FindBreak(string? label)
    {
        for (Control? control = _control; control is not null; control = control.Outer)
        {
            if (label is null ? control.Kind is ControlKind.Loop or ControlKind.Switch : control.Labels?.Contains(label) == true) return control;
        }
        throw new UnreachableException("break without target");
    }

    private Control FindContinue(string? label)
    {
        for (Control? control = _control; control is not null; control = control.Outer)
        {
            if (control.Kind == ControlKind.Loop && (label is null || control.Labels?.Contains(label) == true)) return control;
        }
        throw new UnreachableException("continue without target");
    }

    /// <summary>Leaves everything inside <paramref name="target"/> and jumps to the label.</summary>
    private void EmitLeave(Control target, Label label)
    {
        Control? saved = _control;
        int savedLevel = _level;
        while (_control != target)
        {
            Control control = _control!;
            _control = control.Outer;
            switch (control.Kind)
            {
                case ControlKind.Scope:
                    _w.Emit(Opcode.PopScope);
                    _level--;
                    break;
                case ControlKind.Iterator:
                    _w.Emit(Opcode.IteratorClose, control.Register, 0);
                    break;
                case ControlKind.AsyncIterator:
                    EmitAsyncIteratorClose(control.Register);
                    break;
                case ControlKind.Finally:
                    EmitPending(control, new PendingJump(target, label));
                    EndGaps(saved, control);
                    _control = saved;
                    _level = savedLevel;
                    return;
                case ControlKind.Catch:
                    BeginGap(control);
                    break;
            }
        }
        _w.EmitJump(_w.IsBound(label) ? Opcode.JumpLoop : Opcode.Jump, label);
        EndGaps(saved, target);
        _control = saved;
        _level = savedLevel;
    }

    private void BeginGap(Control control) => (control.Gaps ??= []).Add((_w.Position, -1));

    /// <summary>Ends the gaps of the catch entries between two entries of the stack.</summary>
    private void EndGaps(Control? from, Control? to)
    {
        for (Control? control = from; control != to; control = control!.Outer)
        {
            if (control!.Gaps is not { Count: > 0 } gaps || gaps[^1].End >= 0) continue;
            gaps[^1] = (gaps[^1].Start, _w.Position);
        }
    }

    /// <summary>Handler rows for a try block, without the code in it that runs after leaving it.</summary>
    private void AddHandler(int start, int end, int target, int register, List<(int Start, int End)>? gaps)
    {
        if (gaps is not null)
        {
            foreach ((int gapStart, int gapEnd) in gaps)
            {
                _w.AddHandler(start, gapStart, target, register);
                start = gapEnd;
            }
        }
        _w.AddHandler(start, end, target, register);
    }

    private void EmitPending(Control @finally, PendingJump jump)
    {
        List<PendingJump> jumps = @finally.Jumps ??= [];
        int id = jumps.IndexOf(jump);
        if (id < 0)
        {
            id = jumps.Count;
            jumps.Add(jump);
        }
        LoadInt(@finally.Register, FirstPendingJump + id);
        _w.EmitJump(Opcode.Jump, @finally.Entry);
    }

    /// <summary>return with the value of a register: closes iterators, runs finally blocks, leaves the function.</summary>
    private void EmitReturn(int value)
    {
        Control? saved = _control;
        while (_control is not null)
        {
            Control control = _control;
            _control = control.Outer;
            switch (control.Kind)
            {
                case ControlKind.Iterator:
                    _w.Emit(Opcode.IteratorClose, control.Register, 0);
                    break;
                case ControlKind.AsyncIterator:
                    EmitAsyncIteratorClose(control.Register);
                    break;
                case ControlKind.Finally:
                    Move(control.Register + 1, value);
                    EmitPending(control, default);
                    EndGaps(saved, control);
                    _control = saved;
                    return;
                case ControlKind.Catch:
                    BeginGap(control);
                    break;
            }
        }
        EmitFrameReturn(value);
        EndGaps(saved, null);
        _control = saved;
    }

    private void EmitFrameReturn(int value)
    {
        if (_kind == FunctionKind.DerivedConstructor)
        {
            int mark = _top;
            int result = NewTemp();
            Move(result, value);
            int self = _info.This is { } binding ? LoadBinding(binding, -1, check: false) : 1;
            _w.Emit(Opcode.CheckConstructorReturn, result, self);
            _w.Emit(Opcode.Return, result);
            _top = mark;
            return;
        }
        _w.Emit(Opcode.Return, value);
    }

    /// <summary>AsyncIteratorClose for a completion that is no throw (ECMA-262 §7.4.13).</summary>
    private void EmitAsyncIteratorClose(int record)
    {
        int mark = _top;
        int result = NewTemp();
        Label done = _w.NewLabel();
        _w.Emit(Opcode.AsyncIteratorReturn, result, record);
        _w.EmitJump(Opcode.JumpIfEmpty, done, result);
        _w.Emit(Opcode.Await, result);
        _w.Emit(Opcode.ThrowIfNotObject, result);
        _w.Bind(done);
        _top = mark;
    }

    /// <summary>AsyncIteratorClose for a throw completion: what return() does wrong is dropped. Then throws again.</summary>
    private void EmitAsyncIteratorCloseAndThrow(int record, int error, int scope)
    {
        int mark = _top;
        int result = NewTemp();
        Label done = _w.NewLabel();
        int start = _w.Position;
        _w.Emit(Opcode.AsyncIteratorReturn, result, record);
        _w.EmitJump(Opcode.JumpIfEmpty, done, result);
        _w.Emit(Opcode.Await, result);
        _w.AddHandler(start, _w.Position, _w.Position, result);
        RestoreScope(scope);
        _w.Bind(done);
        _w.Emit(Opcode.Throw, error);
        _top = mark;
    }

    /// <summary>
    /// try body, finally block. Completion kind and value wait in two registers while the block runs, then decide how it
    /// goes on.
    /// </summary>
    private void EmitTryFinally(Action body, Action<int> block)
    {
        int mark = _top;
        int registers = NewWindow(2);
        int kind = registers, value = registers + 1;
        int scope = SaveScope();
        Control? outer = _control;
        var control = new Control(ControlKind.Finally, outer) { Register = registers, Entry = _w.NewLabel() };
        _control = control;
        int start = _w.Position;
        body();
        LoadInt(kind, CompletionNormal);
        int end = _w.Position;
        _control = outer;
        _w.EmitJump(Opcode.Jump, control.Entry);
        _w.AddHandler(start, end, _w.Position, value);
        LoadInt(kind, CompletionThrow);
        _w.Bind(control.Entry);
        RestoreScope(scope);
        _control = new Control(ControlKind.FinallyBody, outer);
        block(registers);
        _control = outer;
        int wanted = NewTemp();
        Label next = _w.NewLabel();
        LoadInt(wanted, CompletionThrow);
        _w.EmitJump(Opcode.JumpIfStrictNotEqual, next, kind, wanted);
        _w.Emit(Opcode.Throw, value);
        _w.Bind(next);
        for (int i = 0; i < control.Jumps?.Count; i++)
        {
            PendingJump jump = control.Jumps[i];
            next = _w.NewLabel();
            LoadInt(wanted, FirstPendingJump + i);
            _w.EmitJump(Opcode.JumpIfStrictNotEqual, next, kind, wanted);
            if (jump.Target is null) EmitReturn(value);
            else EmitLeave(jump.Target, jump.Label);
            _w.Bind(next);
        }
        _top = mark;
    }
}
