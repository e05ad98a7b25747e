using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>yield, await, and the disposal of using declarations.</summary>
internal sealed partial class BytecodeGenerator
{
    private int EmitAwait(AwaitExpression node, int dest)
    {
        dest = Dest(dest);
        EmitTo(node.Argument, dest);
        At(node);
        _w.Emit(Opcode.Await, dest);
        return dest;
    }

    /// <summary>yield and yield* (ECMA-262 §15.5.5).</summary>
    private int EmitYield(YieldExpression node, int dest)
    {
        if (node.IsDelegate) return EmitYieldDelegate(node, dest);
        dest = Dest(dest);
        int mark = _top;
        int isReturn = NewTemp();
        if (node.Argument is not null) EmitTo(node.Argument, dest);
        else _w.Emit(Opcode.LoadUndefined, dest);
        At(node);
        if (_isAsync) _w.Emit(Opcode.Await, dest);
        _w.Emit(Opcode.Yield, dest, isReturn, 0);
        Label next = _w.NewLabel();
        _w.EmitJump(Opcode.JumpIfFalse, next, isReturn);
        if (_isAsync) _w.Emit(Opcode.Await, dest);
        EmitReturn(dest);
        _w.Bind(next);
        _top = mark;
        return dest;
    }

    private int EmitYieldDelegate(YieldExpression node, int dest)
    {
        dest = Dest(dest);
        int mark = _top;
        int record = NewWindow(3);
        int mode = NewTemp(), wanted = NewTemp(), result = NewTemp(), done = NewTemp();
        int scope = _isAsync ? SaveScope() : -1;
        int window = NewWindow(3);
        EmitTo(node.Argument!, dest);
        At(node.Argument!);
        AddCallSite(node.Argument!);
        _w.Emit(_isAsync ? Opcode.GetAsyncIterator : Opcode.GetIterator, record, dest);
        At(node);
        _w.Emit(Opcode.LoadUndefined, dest);
        LoadInt(mode, 0);
        Label loop = _w.NewLabel(), isThrow = _w.NewLabel(), isReturn = _w.NewLabel();
        Label hasResult = _w.NewLabel(), hand = _w.NewLabel(), end = _w.NewLabel();
        _w.Bind(loop);
        LoadInt(wanted, 1);
        _w.EmitJump(Opcode.JumpIfStrictEqual, isThrow, mode, wanted);
        LoadInt(wanted, 2);
        _w.EmitJump(Opcode.JumpIfStrictEqual, isReturn, mode, wanted);

        Move(window, record + 1);
        Move(window + 1, record);
        Move(window + 2, dest);
        _w.Emit(Opcode.Call, result, 0, 0, Instruction.Pair(window, 1));
        _w.EmitJump(Opcode.Jump, hasResult);

        _w.Bind(isThrow);
        Label noThrow = _w.NewLabel();
        _w.Emit(Opcode.IteratorCall, result, record, dest, Str("throw"));
        _w.EmitJump(Opcode.JumpIfEmpty, noThrow, result);
        _w.EmitJump(Opcode.Jump, hasResult);
        _w.Bind(noThrow);
        if (_isAsync) EmitAsyncIteratorClose(record);
        else _w.Emit(Opcode.IteratorClose, record, 0);
        _w.Emit(Opcode.ThrowError, (int)NativeErrorKind.TypeError, 0, 0, Str("The iterator does not provide a 'throw' method"));

        _w.Bind(isReturn);
        Label hasReturn = _w.NewLabel(), returns = _w.NewLabel(), goesOn = _w.NewLabel();
        _w.Emit(Opcode.IteratorCall, result, record, dest, Str("return"));
        _w.EmitJump(Opcode.JumpIfEmpty, returns, result);
        _w.EmitJump(Opcode.Jump, hasReturn);
        _w.Bind(returns);
        if (_isAsync) _w.Emit(Opcode.Await, dest);
        Label leave = _w.NewLabel();
        _w.EmitJump(Opcode.Jump, leave);
        _w.Bind(hasReturn);
        if (_isAsync) _w.Emit(Opcode.Await, result);
        _w.Emit(Opcode.ThrowIfNotObject, result);
        _w.Emit(Opcode.GetNamed, done, result, 0, Str("done"), _w.NewCache());
        _w.EmitJump(Opcode.JumpIfFalse, goesOn, done);
        _w.Emit(Opcode.GetNamed, dest, result, 0, Str("value"), _w.NewCache());
        _w.Bind(leave);
        EmitReturn(dest);
        _w.Bind(goesOn);
        _w.EmitJump(Opcode.Jump, hand);

        _w.Bind(hasResult);
        if (_isAsync) _w.Emit(Opcode.Await, result);
        _w.Emit(Opcode.ThrowIfNotObject, result);
        _w.Emit(Opcode.GetNamed, done, result, 0, Str("done"), _w.NewCache());
        _w.EmitJump(Opcode.JumpIfTrue, end, done);

        _w.Bind(hand);
        if (_isAsync) _w.Emit(Opcode.GetNamed, dest, result, 0, Str("value"), _w.NewCache());
        else Move(dest, result);
        _w.Emit(Opcode.Yield, dest, mode, 1);
        if (_isAsync)
        {
            // A value sent by return() is awaited; when that fails the inner iterator sees a throw (§27.6.3.8).
            Label again = _w.NewLabel();
            LoadInt(wanted, 2);
            _w.EmitJump(Opcode.JumpIfStrictNotEqual, again, mode, wanted);
            int start = _w.Position;
            _w.Emit(Opcode.Await, dest);
            int stop = _w.Position;
            _w.EmitJump(Opcode.JumpLoop, loop);
            _w.AddHandler(start, stop, _w.Position, dest);
            RestoreScope(scope);
            LoadInt(mode, 1);
            _w.Bind(again);
        }
        _w.EmitJump(Opcode.JumpLoop, loop);
        _w.Bind(end);
        _w.Emit(Opcode.GetNamed, dest, result, 0, Str("value"), _w.NewCache());
        _top = mark;
        return dest;
    }

    /// <summary>Whether the list declares resources, and whether any of them is disposed asynchronously.</summary>
    private static VariableKind? UsingKind(Node[] statements)
    {
        VariableKind? kind = null;
        foreach (Node statement in statements)
        {
            if (statement is not VariableDeclaration { VariableKind: VariableKind.Using or VariableKind.AwaitUsing } declaration) continue;
            if (declaration.VariableKind == VariableKind.AwaitUsing) return VariableKind.AwaitUsing;
            kind = VariableKind.Using;
        }
        return kind;
    }

    /// <summary>Register of the resources of the innermost scope that has any.</summary>
    private int _disposables = -1;

    private void EmitAddDisposable(Identifier id, VariableKind kind)
    {
        int mark = _top;
        int value = LoadBinding((Binding)id.Binding!, -1, check: false);
        At(id);
        _w.Emit(Opcode.AddDisposable, _disposables, value, kind == VariableKind.AwaitUsing ? 1 : 0);
        _top = mark;
    }

    /// <summary>Runs the body, then DisposeResources whatever way it ended.</summary>
    private void EmitWithDisposal(bool isAsync, Action body)
    {
        int mark = _top;
        int list = NewTemp();
        _w.Emit(Opcode.LoadUndefined, list);
        int outer = _disposables;
        _disposables = list;
        EmitTryFinally(body, registers =>
        {
            int kind = registers, value = registers + 1;
            int result = NewTemp(), wanted = NewTemp();
            Label top = _w.NewLabel(), done = _w.NewLabel(), combine = _w.NewLabel();
            _w.Bind(top);
            int start = _w.Position;
            _w.EmitJump(Opcode.DisposeNext, done, result, list);
            Label skip = _w.NewLabel();
            if (isAsync)
            {
                _w.EmitJump(Opcode.JumpIfEmpty, skip, result);
                _w.Emit(Opcode.Await, result);
            }
            int end = _w.Position;
            _w.Bind(skip);
            _w.EmitJump(Opcode.JumpLoop, top);
            _w.AddHandler(start, end, _w.Position, result);
            LoadInt(wanted, CompletionThrow);
            _w.EmitJump(Opcode.JumpIfStrictEqual, combine, kind, wanted);
            Move(kind, wanted);
            Move(value, result);
            _w.EmitJump(Opcode.JumpLoop, top);
            _w.Bind(combine);
            _w.Emit(Opcode.NewSuppressedError, value, result, value);
            _w.EmitJump(Opcode.JumpLoop, top);
            _w.Bind(done);
        });
        _disposables = outer;
        _top = mark;
    }
}
