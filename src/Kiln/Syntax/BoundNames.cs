namespace Kiln.Syntax;

/// <summary>BoundNames (ECMA-262 §8.2.1) of a binding identifier or pattern.</summary>
internal static class BoundNames
{
    /// <summary>Calls the visitor with each identifier the pattern binds, in source order.</summary>
    public static void Visit(Node pattern, Action<Identifier> visit)
    {
        switch (pattern)
        {
            case Identifier identifier:
                visit(identifier);
                break;
            case AssignmentPattern assignment:
                Visit(assignment.Left, visit);
                break;
            case RestElement rest:
                Visit(rest.Argument, visit);
                break;
            case PropertyPattern property:
                Visit(property.Value, visit);
                break;
            case ArrayPattern array:
                foreach (Node? element in array.Elements)
                {
                    if (element is not null) Visit(element, visit);
                }
                break;
            case ObjectPattern @object:
                foreach (Node property in @object.Properties) Visit(property, visit);
                break;
        }
    }
}
