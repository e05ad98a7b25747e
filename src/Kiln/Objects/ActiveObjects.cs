namespace Kiln.Objects;

/// <summary>The objects that a recursive algorithm is inside of, outermost first: what tells it that it has come round in a circle.</summary>
internal sealed class ActiveObjects
{
    /// <summary>Up to this depth the list is searched.</summary>
    private const int ScanLimit = 32;

    private readonly List<JsObject> _stack = [];

    // The same objects, once they are many.
    private HashSet<JsObject>? _set;

    public int Count => _stack.Count;

    public JsObject this[int index] => _stack[index];

    public int IndexOf(JsObject o) => _stack.FindIndex(active => ReferenceEquals(active, o));

    /// <summary>Goes into an object; false when it is active already.</summary>
    public bool TryEnter(JsObject o)
    {
        if (_set is null)
        {
            foreach (JsObject active in _stack)
            {
                if (ReferenceEquals(active, o)) return false;
            }
            if (_stack.Count == ScanLimit) _set = new HashSet<JsObject>(_stack, ReferenceEqualityComparer.Instance) { o };
        }
        else if (!_set.Add(o))
        {
            return false;
        }
        _stack.Add(o);
        return true;
    }

    /// <summary>Comes out of the object entered last.</summary>
    public void Leave()
    {
        int last = _stack.Count - 1;
        _set?.Remove(_stack[last]);
        _stack.RemoveAt(last);
        if (last == 0) _set = null;
    }
}
