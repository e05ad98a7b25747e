namespace Kiln.Syntax;

/// <summary>Binding patterns, and expressions reinterpreted as patterns (ECMA-262 §13.15.5, §14.3.3).</summary>
internal sealed partial class Parser
{
    /// <summary>BindingIdentifier or BindingPattern; declares the names it binds.</summary>
    private Node ParseBindingTarget(BindingKind kind)
    {
        if (Type == TokenType.LeftBracket) return ParseArrayBindingPattern(kind);
        if (Type == TokenType.LeftBrace) return ParseObjectBindingPattern(kind);
        Identifier identifier = ParseBindingIdentifier();
        Declare(identifier, kind);
        return identifier;
    }

    /// <summary>BindingElement: a target with an optional initializer.</summary>
    private Node ParseBindingElement(BindingKind kind)
    {
        int start = Start;
        Node target = ParseBindingTarget(kind);
        if (Type != TokenType.Assign) return target;
        Next();
        Expression initializer = ParseAssignment(allowIn: true);
        return new AssignmentPattern(start, PreviousEnd, target, initializer);
    }

    private ArrayPattern ParseArrayBindingPattern(BindingKind kind)
    {
        EnsureStack();
        int start = Start;
        int mark = _nodeCount;
        Next();
        while (Type != TokenType.RightBracket)
        {
            if (Type == TokenType.Comma)
            {
                Next();
                Push(null);
                continue;
            }
            if (Type == TokenType.Ellipsis)
            {
                int restStart = Start;
                Next();
                Node argument = ParseBindingTarget(kind);
                Push(new RestElement(restStart, PreviousEnd, argument));
                if (Type == TokenType.Comma) throw Error(Messages.ElementAfterRest, restStart, PreviousEnd);
                break;
            }
            Push(ParseBindingElement(kind));
            if (Type != TokenType.RightBracket) Expect(TokenType.Comma);
        }
        Expect(TokenType.RightBracket);
        return new ArrayPattern(start, PreviousEnd, Pop<Node>(mark));
    }

    private ObjectPattern ParseObjectBindingPattern(BindingKind kind)
    {
        EnsureStack();
        int start = Start;
        int mark = _nodeCount;
        Next();
        while (Type != TokenType.RightBrace)
        {
            int propertyStart = Start;
            if (Type == TokenType.Ellipsis)
            {
                Next();
                if (!Type.IsIdentifierLike()) throw Error(Messages.InvalidRestBinding, Start, End);
                Node argument = ParseBindingTarget(kind);
                Push(new RestElement(propertyStart, PreviousEnd, argument));
                if (Type == TokenType.Comma) throw Error(Messages.ElementAfterRest, propertyStart, PreviousEnd);
                break;
            }
            Push(ParseBindingProperty(kind));
            if (Type != TokenType.RightBrace) Expect(TokenType.Comma);
        }
        Expect(TokenType.RightBrace);
        return new ObjectPattern(start, PreviousEnd, Pop<Node>(mark));
    }

    private PropertyPattern ParseBindingProperty(BindingKind kind)
    {
        int start = Start;
        if (Type.IsIdentifierLike())
        {
            TokenType next = Peek(out _);
            if (next is TokenType.Comma or TokenType.RightBrace or TokenType.Assign)
            {
                string name = Value;
                var key = new IdentifierName(Start, End, name);
                Identifier identifier = ParseBindingIdentifier();
                Declare(identifier, kind);
                Node value = identifier;
                if (Eat(TokenType.Assign))
                {
                    Expression initializer = ParseAssignment(allowIn: true);
                    value = new AssignmentPattern(start, PreviousEnd, identifier, initializer);
                }
                return new PropertyPattern(start, PreviousEnd, key, isComputed: false, isShorthand: true, value);
            }
        }
        TokenType keyType = Type;
        int keyEnd = End;
        Expression propertyKey = ParsePropertyName(out bool isComputed);
        if (Type != TokenType.Colon) throw Type is TokenType.Comma or TokenType.RightBrace or TokenType.Assign ? Unexpected(keyType, start, keyEnd) : Unexpected();
        Next();
        Node element = ParseBindingElement(kind);
        return new PropertyPattern(start, PreviousEnd, propertyKey, isComputed, isShorthand: false, element);
    }

    // Reinterpretation -------------------------------------------------------------------------------------------

    /// <summary>
    /// The left side of = read as AssignmentPattern, or a simple target (ECMA-262 §13.15.1, AssignmentTargetType). Used for
    /// the whole left side; <paramref name="message"/> is the error for anything else.
    /// </summary>
    private Node ToAssignmentTarget(Expression expression, string message)
    {
        switch (expression)
        {
            case ArrayExpression array when !array.IsParenthesized:
                return ToArrayAssignmentPattern(array);
            case ObjectExpression @object when !@object.IsParenthesized:
                return ToObjectAssignmentPattern(@object);
            default:
                return ToSimpleTarget(expression, message);
        }
    }

    private Expression ToSimpleTarget(Expression expression, string message, bool allowCall = true)
    {
        switch (expression)
        {
            case Identifier identifier:
                if (_strict && (identifier.Name is "eval" or "arguments")) throw Error(Messages.StrictEvalArguments, identifier);
                return expression;
            case StaticMemberExpression or ComputedMemberExpression or PrivateMemberExpression or SuperStaticMemberExpression or SuperComputedMemberExpression:
                return expression;
            case CallExpression when allowCall && !_strict:
                // Web compatibility: f() = 1 is a ReferenceError at run time in sloppy code.
                return expression;
            default:
                throw Error(message, expression);
        }
    }

    /// <summary>An element of an assignment pattern.</summary>
    private Node ToAssignmentElement(Expression expression)
    {
        EnsureStack();
        switch (expression)
        {
            case ArrayExpression or ObjectExpression:
                if (expression.IsParenthesized) throw Error(Messages.InvalidDestructuringTarget, expression);
                return ToAssignmentTarget(expression, Messages.InvalidDestructuringTarget);
            case AssignmentExpression { Operator: AssignmentOperator.Assign, IsParenthesized: false } assignment:
                // The left side was made a target when the assignment was parsed; calls are not allowed in patterns.
                if (assignment.Left is CallExpression) throw Error(Messages.InvalidDestructuringTarget, assignment.Left);
                return new AssignmentPattern(assignment.Start, assignment.End, assignment.Left, assignment.Right);
            case CoverInitializedName cover:
                CheckAssignedName(cover.Name);
                return new AssignmentPattern(cover.Start, cover.End, cover.Name, cover.Initializer);
            default:
                return ToSimpleTarget(expression, Messages.InvalidDestructuringTarget, allowCall: false);
        }
    }

    private void CheckAssignedName(Identifier identifier)
    {
        if (_strict && (identifier.Name is "eval" or "arguments")) throw Error(Messages.StrictEvalArguments, identifier);
    }

    private ArrayPattern ToArrayAssignmentPattern(ArrayExpression array)
    {
        var elements = new Node?[array.Elements.Length];
        for (int i = 0; i < elements.Length; i++)
        {
            Expression? element = array.Elements[i];
            if (element is SpreadElement spread)
            {
                if (i != elements.Length - 1 || array.HasCommaAfterSpread) throw Error(Messages.ElementAfterRest, spread);
                if (spread.Argument is AssignmentExpression) throw Error(Messages.InvalidDestructuringTarget, spread.Argument);
                elements[i] = new RestElement(spread.Start, spread.End, ToAssignmentElement(spread.Argument));
            }
            else if (element != null)
            {
                elements[i] = ToAssignmentElement(element);
            }
        }
        return new ArrayPattern(array.Start, array.End, elements);
    }

    private ObjectPattern ToObjectAssignmentPattern(ObjectExpression @object)
    {
        var properties = new Node[@object.Properties.Length];
        for (int i = 0; i < properties.Length; i++)
        {
            if (@object.Properties[i] is SpreadElement spread)
            {
                if (i != properties.Length - 1 || @object.HasCommaAfterSpread) throw Error(Messages.ElementAfterRest, spread);
                if (spread.Argument is ArrayExpression or ObjectExpression) throw Error(Messages.InvalidRestAssignment, spread.Argument);
                properties[i] = new RestElement(spread.Start, spread.End, ToSimpleTarget(spread.Argument, Messages.InvalidRestAssignment, allowCall: false));
                continue;
            }
            var property = (Property)@object.Properties[i];
            if (property.PropertyKind is not (PropertyKind.Init or PropertyKind.Shorthand))
                throw Error(Messages.InvalidDestructuringTarget, property.Key);
            properties[i] = new PropertyPattern(property.Start, property.End, property.Key, property.IsComputed,
                property.PropertyKind == PropertyKind.Shorthand, ToAssignmentElement(property.Value));
        }
        return new ObjectPattern(@object.Start, @object.End, properties);
    }

    /// <summary>Arrow parameters: an expression, or a part of one already made an assignment pattern, read as a binding.</summary>
    private Node ToBindingPattern(Node node, BindingKind kind)
    {
        EnsureStack();
        if (node is Expression { IsParenthesized: true }) throw Error(Messages.InvalidDestructuringTarget, node);
        switch (node)
        {
            case Identifier identifier:
                CheckAssignedName(identifier);
                if (!_strict) NoteStrictParameter(ClassifyName(identifier.Name), identifier.Start, identifier.End);
                Declare(identifier, kind);
                return identifier;
            case AssignmentExpression { Operator: AssignmentOperator.Assign } assignment:
                return new AssignmentPattern(node.Start, node.End, ToBindingPattern(assignment.Left, kind), assignment.Right);
            case AssignmentPattern pattern:
                ToBindingPattern(pattern.Left, kind);
                return pattern;
            case CoverInitializedName cover:
                return new AssignmentPattern(node.Start, node.End, ToBindingPattern(cover.Name, kind), cover.Initializer);
            case SpreadElement spread:
                if (spread.Argument is AssignmentExpression) throw Error(Messages.RestInitializer, spread.Argument);
                return new RestElement(node.Start, node.End, ToBindingPattern(spread.Argument, kind));
            case RestElement rest:
                ToBindingPattern(rest.Argument, kind);
                return rest;
            case ArrayExpression array:
                return ToArrayBindingPattern(array, kind);
            case ObjectExpression @object:
                return ToObjectBindingPattern(@object, kind);
            case ArrayPattern pattern:
                foreach (Node? element in pattern.Elements)
                {
                    if (element != null) ToBindingPattern(element, kind);
                }
                return pattern;
            case ObjectPattern pattern:
                foreach (Node property in pattern.Properties)
                {
                    if (property is PropertyPattern { Value: var value }) ToBindingPattern(value, kind);
                    else ToObjectRestBinding(((RestElement)property).Argument, kind);
                }
                return pattern;
            case StaticMemberExpression or ComputedMemberExpression or PrivateMemberExpression:
                throw Error(Messages.InvalidPropertyBinding, node);
            default:
                throw Error(Messages.InvalidDestructuringTarget, node);
        }
    }

    private ArrayPattern ToArrayBindingPattern(ArrayExpression array, BindingKind kind)
    {
        var elements = new Node?[array.Elements.Length];
        for (int i = 0; i < elements.Length; i++)
        {
            Expression? element = array.Elements[i];
            if (element == null) continue;
            if (element is SpreadElement && (i != elements.Length - 1 || array.HasCommaAfterSpread)) throw Error(Messages.ElementAfterRest, element);
            elements[i] = ToBindingPattern(element, kind);
        }
        return new ArrayPattern(array.Start, array.End, elements);
    }

    private ObjectPattern ToObjectBindingPattern(ObjectExpression @object, BindingKind kind)
    {
        var properties = new Node[@object.Properties.Length];
        for (int i = 0; i < properties.Length; i++)
        {
            if (@object.Properties[i] is SpreadElement spread)
            {
                if (i != properties.Length - 1 || @object.HasCommaAfterSpread) throw Error(Messages.ElementAfterRest, spread);
                properties[i] = new RestElement(spread.Start, spread.End, ToObjectRestBinding(spread.Argument, kind));
                continue;
            }
            var property = (Property)@object.Properties[i];
            if (property.PropertyKind is not (PropertyKind.Init or PropertyKind.Shorthand))
                throw Error(Messages.InvalidDestructuringTarget, property.Key);
            properties[i] = new PropertyPattern(property.Start, property.End, property.Key, property.IsComputed,
                property.PropertyKind == PropertyKind.Shorthand, ToBindingPattern(property.Value, kind));
        }
        return new ObjectPattern(@object.Start, @object.End, properties);
    }

    private Node ToObjectRestBinding(Node argument, BindingKind kind)
    {
        if (argument is not Identifier) throw Error(Messages.InvalidRestBinding, argument);
        return ToBindingPattern(argument, kind);
    }
}
