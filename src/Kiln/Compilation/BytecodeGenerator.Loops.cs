using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Iteration statements (ECMA-262 §14.7).</summary>
internal sealed partial class BytecodeGenerator
{
    private Control PushLoop(List<string>? labels)
    {
        var control = new Control(ControlKind.Loop, _control) { Labels = labels, Break = _w.NewLabel(), Continue = _w.NewLabel() };
        _control = control;
        return control;
    }

    private void EmitWhile(WhileStatement node, List<string>? labels)
    {
        ResetCompletion();
        int mark = _top;
        bool hoists = HoistConstants(node);
        Control control = PushLoop(labels);
        Label top = EnterLoop(node.Test, control.Continue);
        EmitStatement(node.Body);
        _w.Bind(control.Continue);
        EmitLoopBranch(node.Test, top, control.Break);
        _control = control.Outer;
        _w.Bind(control.Break);
        ForgetConstants(hoists, mark);
    }

    private static bool IsAlwaysTrue(Expression? test) => test is null or BooleanLiteral { Value: true } or NumericLiteral { Value: 1 };

    /// <summary>Starts a loop whose test stands at its end; the first round goes there at once. Returns the label of the body.</summary>
    private Label EnterLoop(Expression? test, Label entry)
    {
        Label top = _w.NewLabel();
        if (!IsAlwaysTrue(test)) _w.EmitJump(Opcode.Jump, entry);
        _w.Bind(top);
        return top;
    }

    /// <summary>Goes back to the top while the test holds; falls through or jumps to the exit when it does not.</summary>
    private void EmitLoopBranch(Expression? test, Label top, Label exit)
    {
        while (test is LogicalExpression { Operator: LogicalOperator.And } and)
        {
            EmitBranch(and.Left, exit, false);
            test = and.Right;
        }
        if (IsAlwaysTrue(test))
        {
            _w.EmitJump(Opcode.JumpLoop, top);
            return;
        }
        int mark = _top;
        switch (test)
        {
            case BinaryExpression
            {
                Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual,
            } comparison:
                int left = EmitOperand(comparison.Left, comparison.Right);
                int right = Emit(comparison.Right);
                At(OperatorPosition(comparison));
                Opcode op = comparison.Operator switch
                {
                    BinaryOperator.LessThan => Opcode.JumpLoopIfLess,
                    BinaryOperator.LessThanOrEqual => Opcode.JumpLoopIfLessEqual,
                    BinaryOperator.GreaterThan => Opcode.JumpLoopIfGreater,
                    _ => Opcode.JumpLoopIfGreaterEqual,
                };
                _w.EmitJump(op, top, left, right);
                break;
            case Identifier or UpdateExpression or CallExpression or StaticMemberExpression or ComputedMemberExpression:
                _w.EmitJump(Opcode.JumpLoopIfTrue, top, Emit(test));
                break;
            default:
                EmitBranch(test!, exit, false);
                _w.EmitJump(Opcode.JumpLoop, top);
                break;
        }
        _top = mark;
    }

    /// <summary>Numbers and strings that the operators of the running loops take from registers loaded before them.</summary>
    private Dictionary<object, int>? _constants;

    /// <summary>Loads what the outermost loop's operators use again and again.</summary>
    private bool HoistConstants(Node loop)
    {
        if (_constants is not null || _info.LoopConstants is null || !_info.LoopConstants.TryGetValue(loop, out List<object>? constants)) return false;
        var loaded = new Dictionary<object, int>();
        foreach (object constant in constants)
        {
            int register = NewTemp();
            if (register >= BytecodeWriter.Scratch) break;
            if (constant is string text) LoadString(register, text);
            else EmitNumber((double)constant, register);
            loaded.Add(constant, register);
        }
        _constants = loaded;
        return true;
    }

    private void ForgetConstants(bool hoists, int mark)
    {
        if (!hoists) return;
        _constants = null;
        _top = mark;
    }

    private void EmitDoWhile(DoWhileStatement node, List<string>? labels)
    {
        ResetCompletion();
        int mark = _top;
        bool hoists = HoistConstants(node);
        Control control = PushLoop(labels);
        Label top = _w.NewLabel();
        _w.Bind(top);
        EmitStatement(node.Body);
        _w.Bind(control.Continue);
        EmitLoopBranch(node.Test, top, control.Break);
        _control = control.Outer;
        _w.Bind(control.Break);
        ForgetConstants(hoists, mark);
    }

    private void EmitFor(ForStatement node, List<string>? labels)
    {
        ResetCompletion();
        if (node.Scope is Scope scope)
        {
            EnterScope(scope);
            if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
            var declaration = (VariableDeclaration)node.Init!;
            if (declaration.VariableKind is VariableKind.Using or VariableKind.AwaitUsing)
            {
                EmitWithDisposal(declaration.VariableKind == VariableKind.AwaitUsing, () =>
                {
                    EmitVariableDeclaration(declaration);
                    EmitForLoop(node, labels, copiesScope: false);
                });
            }
            else
            {
                EmitVariableDeclaration(declaration);
                EmitForLoop(node, labels, scope.NeedsEnvironment && declaration.VariableKind == VariableKind.Let);
            }
            ExitBlock(scope);
            return;
        }
        if (node.Init is VariableDeclaration var) EmitVariableDeclaration(var);
        else if (node.Init is not null) EmitEffect((Expression)node.Init);
        EmitForLoop(node, labels, copiesScope: false);
    }

    private void EmitForLoop(ForStatement node, List<string>? labels, bool copiesScope)
    {
        int mark = _top;
        bool hoists = HoistConstants(node);
        Control control = PushLoop(labels);
        if (copiesScope) _w.Emit(Opcode.CopyScope);
        Label entry = _w.NewLabel();
        Label top = EnterLoop(node.Test, entry);
        EmitStatement(node.Body);
        _w.Bind(control.Continue);
        if (copiesScope) _w.Emit(Opcode.CopyScope);
        if (node.Update is not null) EmitEffect(node.Update);
        _w.Bind(entry);
        EmitLoopBranch(node.Test, top, control.Break);
        _control = control.Outer;
        _w.Bind(control.Break);
        ForgetConstants(hoists, mark);
    }

    /// <summary>The expression of for-in and for-of, with the loop's names in their dead zone around it.</summary>
    private int EmitForHead(object? headScope, Expression right)
    {
        if (headScope is not Scope scope) return Emit(right);
        int result = NewTemp();
        int mark = _top;
        EnterScope(scope);
        EmitTo(right, result);
        ExitScope(scope);
        _top = mark;
        return result;
    }

    /// <summary>Binds or assigns the value of an iteration and runs the body.</summary>
    private void EmitForBody(Node left, object? scopeSlot, int value, Node body)
    {
        int mark = _top;
        if (scopeSlot is Scope scope)
        {
            var declaration = (VariableDeclaration)left;
            EnterScope(scope);
            if (scope.NeedsEnvironment) _control = new Control(ControlKind.Scope, _control);
            if (declaration.VariableKind is VariableKind.Using or VariableKind.AwaitUsing)
            {
                EmitWithDisposal(declaration.VariableKind == VariableKind.AwaitUsing, () =>
                {
                    var id = (Identifier)declaration.Declarations[0].Id;
                    InitializeIdentifier(id, value);
                    EmitAddDisposable(id, declaration.VariableKind);
                    EmitStatement(body);
                });
            }
            else
            {
                EmitTarget(declaration.Declarations[0].Id, value, isInitialization: true);
                EmitStatement(body);
            }
            ExitBlock(scope);
        }
        else
        {
            Node target = left is VariableDeclaration var ? var.Declarations[0].Id : left;
            if (AssignableRegister(target) is >= 0 and var register) Move(register, value);
            else EmitTarget(target, value, isInitialization: false);
            EmitStatement(body);
        }
        _top = mark;
    }

    /// <summary>The register an iteration value can go to at once: that of a simple loop variable, or a temporary.</summary>
    private int LoopValueRegister(Node left, object? scopeSlot)
    {
        if (scopeSlot is Scope { NeedsEnvironment: false } && left is VariableDeclaration
            {
                VariableKind: VariableKind.Let or VariableKind.Const,
                Declarations: [{ Id: Identifier { Binding: Binding { NeedsTdz: false } binding } }],
            }
            && InRegister(binding))
        {
            return binding.Register = NewTemp();
        }
        return NewTemp();
    }

    private void EmitForIn(ForInStatement node, List<string>? labels)
    {
        ResetCompletion();
        if (node.Left is VariableDeclaration { Declarations: [{ Init: { } initializer, Id: Identifier id }] }) EmitVarInitializer(id, initializer);
        int start = _top;
        bool hoists = HoistConstants(node);
        int enumerator = NewTemp();
        int mark = _top;
        int target = EmitForHead(node.HeadScope, node.Right);
        At(node.Right);
        _w.Emit(Opcode.GetForInIterator, enumerator, target);
        _top = mark;
        Control control = PushLoop(labels);
        int value = LoopValueRegister(node.Left, node.Scope);
        _w.Bind(control.Continue);
        _w.EmitJump(Opcode.ForInNext, control.Break, value, enumerator);
        EmitForBody(node.Left, node.Scope, value, node.Body);
        _w.EmitJump(Opcode.JumpLoop, control.Continue);
        _control = control.Outer;
        _w.Bind(control.Break);
        ForgetConstants(hoists, start);
    }

    private void EmitForOf(ForOfStatement node, List<string>? labels)
    {
        ResetCompletion();
        int before = _top;
        bool hoists = HoistConstants(node);
        int record = NewWindow(3);
        int error = NewTemp();
        int mark = _top;
        int iterable = EmitForHead(node.HeadScope, node.Right);
        At(node.Right);
        AddCallSite(node.Right);
        _w.Emit(node.IsAwait ? Opcode.GetAsyncIterator : Opcode.GetIterator, record, iterable);
        _top = mark;
        int scope = SaveScope();
        Control control = PushLoop(labels);
        int value = LoopValueRegister(node.Left, node.Scope);
        _w.Bind(control.Continue);
        At(node.Right);
        if (node.IsAwait)
        {
            int done = NewTemp();
            _w.Emit(Opcode.AsyncIteratorNext, value, record);
            _w.Emit(Opcode.Await, value);
            _w.Emit(Opcode.ThrowIfNotObject, value);
            _w.Emit(Opcode.GetNamed, done, value, 0, Str("done"), _w.NewCache());
            _w.EmitJump(Opcode.JumpIfTrue, control.Break, done);
            _w.Emit(Opcode.GetNamed, value, value, 0, Str("value"), _w.NewCache());
        }
        else
        {
            _w.EmitJump(Opcode.ForOfNext, control.Break, value, record);
        }
        var iterator = new Control(node.IsAwait ? ControlKind.AsyncIterator : ControlKind.Iterator, control) { Register = record };
        _control = iterator;
        control.ContinueControl = iterator;
        int start = _w.Position;
        EmitForBody(node.Left, node.Scope, value, node.Body);
        int end = _w.Position;
        _w.EmitJump(Opcode.JumpLoop, control.Continue);
        _control = control.Outer;
        if (start < end)
        {
            _w.AddHandler(start, end, _w.Position, error);
            RestoreScope(scope);
            if (node.IsAwait)
            {
                EmitAsyncIteratorCloseAndThrow(record, error, scope);
            }
            else
            {
                _w.Emit(Opcode.IteratorClose, record, 1);
                _w.Emit(Opcode.Throw, error);
            }
        }
        _w.Bind(control.Break);
        ForgetConstants(hoists, before);
    }
}
