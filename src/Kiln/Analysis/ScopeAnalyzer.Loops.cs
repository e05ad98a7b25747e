using Kiln.Syntax;

namespace Kiln.Analysis;

/// <summary>Loops, and the constants worth keeping in registers while they run.</summary>
internal sealed partial class ScopeAnalyzer
{
    private const int MaxLoopConstants = 10;
    private const int MaxLoopOperands = 500;

    private void VisitLoop(Node node)
    {
        _loopDepth++;
        if (_loopDepth == 1) _loopOperands = null;
        switch (node)
        {
            case ForStatement loop:
                VisitFor(loop);
                break;
            case ForInStatement loop:
                VisitForInOf(loop.Left, loop.Right, loop.Body, out loop.Scope, out loop.HeadScope);
                break;
            case ForOfStatement loop:
                VisitForInOf(loop.Left, loop.Right, loop.Body, out loop.Scope, out loop.HeadScope);
                break;
            case WhileStatement loop:
                Visit(loop.Test);
                VisitStatement(loop.Body);
                break;
            case DoWhileStatement loop:
                VisitStatement(loop.Body);
                Visit(loop.Test);
                break;
        }
        _loopDepth--;
        if (_loopDepth == 0 && _loopOperands is not null)
        {
            (_function.LoopConstants ??= []).Add(node, ChooseConstants(_loopOperands));
            _loopOperands = null;
        }
    }

    /// <summary>The constants of the innermost loops first, each once.</summary>
    private static List<object> ChooseConstants(List<(object Value, int Depth)> operands)
    {
        var chosen = new List<object>();
        int depth = 0;
        foreach ((_, int at) in operands) depth = Math.Max(depth, at);
        for (; depth > 0 && chosen.Count < MaxLoopConstants; depth--)
        {
            foreach ((object value, int at) in operands)
            {
                if (at == depth && chosen.Count < MaxLoopConstants && !chosen.Contains(value)) chosen.Add(value);
            }
        }
        return chosen;
    }

    /// <summary>Notes a literal operand within a loop.</summary>
    private void NoteOperand(Expression operand, bool isEquality)
    {
        if (_loopDepth == 0) return;
        object? value = operand switch
        {
            NumericLiteral number when !(number.Value == 0 && double.IsNegative(number.Value)) && !double.IsNaN(number.Value) => number.Value,
            StringLiteral text when isEquality => text.Value,
            _ => null,
        };
        if (value is not null && _loopOperands?.Count is not >= MaxLoopOperands) (_loopOperands ??= []).Add((value, _loopDepth));
    }

    private void NoteOperands(BinaryExpression node)
    {
        if (_loopDepth == 0) return;
        bool isEquality = node.Operator is BinaryOperator.StrictEqual or BinaryOperator.StrictNotEqual or BinaryOperator.Equal or BinaryOperator.NotEqual;
        if (node.Operator is BinaryOperator.Add or BinaryOperator.Subtract && node.Right is NumericLiteral { Value: >= -128 and <= 127 }) return;
        NoteOperand(node.Left, isEquality);
        NoteOperand(node.Right, isEquality);
    }
}
